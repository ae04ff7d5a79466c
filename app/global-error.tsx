"use client";

import "./globals.css";
import { readDigest } from "@/lib/errors/read-digest";

const LINES = [
  {
    lang: "en",
    away: "The database does not answer. Look into the server's log, then try again.",
    other: "Something went wrong before the page could be drawn. Try again, and if it comes back, look into the log.",
  },
  {
    lang: "es",
    away: "La base de datos no responde. Mire el registro del servidor e inténtelo de nuevo.",
    other: "Algo ha fallado antes de dibujar la página. Inténtelo de nuevo y, si se repite, mire el registro.",
  },
  {
    lang: "pt-BR",
    away: "O banco de dados não responde. Veja o registro do servidor e tente de novo.",
    other: "Algo falhou antes que a página fosse desenhada. Tente de novo e, se voltar a acontecer, veja o registro.",
  },
  {
    lang: "ro",
    away: "Baza de date nu răspunde. Uitați-vă în jurnalul serverului și încercați din nou.",
    other: "Ceva a eșuat înainte ca pagina să fie desenată. Încercați din nou și, dacă se repetă, uitați-vă în jurnal.",
  },
  {
    lang: "ru",
    away: "База данных не отвечает. Загляните в журнал сервера и повторите.",
    other: "Сбой случился раньше, чем страница была нарисована. Повторите, а если это вернётся, загляните в журнал.",
  },
] as const;

/**
 * When not even the layout can be drawn, mostly because the database is away. There are no messages then, so this page
 * alone speaks every language from its own lines.
 */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const isAway = readDigest(error.digest)?.code === "database-unreachable";
  return (
    <html lang="en">
      <body className="mx-auto max-w-prose p-8">
        <title>Lealta</title>
        <h1 className="font-semibold text-3xl">Lealta</h1>
        {LINES.map(({ lang, away, other }) => (
          <p key={lang} lang={lang} className="mt-6 [&+p]:mt-2 [&+p]:text-soft">
            {isAway ? away : other}
          </p>
        ))}
        <button type="button" onClick={retry} className="mt-6 min-h-10 rounded-md border border-edge px-5">
          Try again · Intentar de nuevo · Tentar de novo · Încearcă din nou · Повторить
        </button>
      </body>
    </html>
  );
}
