"use client";

import "./globals.css";
import { readDigest } from "@/lib/errors/read-digest";

/**
 * When not even the layout can be drawn, mostly because the database is away. There are no messages then, so this page
 * alone speaks English and Spanish from its own lines.
 */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const away = readDigest(error.digest)?.code === "database-unreachable";
  return (
    <html lang="en">
      <body className="mx-auto max-w-prose p-8">
        <title>Lealta</title>
        <h1 className="font-semibold text-3xl">Lealta</h1>
        <p className="mt-6">
          {away
            ? "The database does not answer. Look into the server's log, then try again."
            : "Something went wrong before the page could be drawn. Try again, and if it comes back, look into the log."}
        </p>
        <p lang="es" className="mt-2 text-soft">
          {away
            ? "La base de datos no responde. Mire el registro del servidor e inténtelo de nuevo."
            : "Algo ha fallado antes de dibujar la página. Inténtelo de nuevo y, si se repite, mire el registro."}
        </p>
        <button type="button" onClick={retry} className="mt-6 min-h-10 rounded-md border border-edge px-5">
          Try again · Intentar de nuevo
        </button>
      </body>
    </html>
  );
}
