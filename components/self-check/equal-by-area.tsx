import { getTranslations } from "next-intl/server";
import { byArea } from "@/lib/self-check/by-area";
import type { CheckLine } from "@/lib/self-check/result";
import type { CheckWords } from "@/lib/self-check/words";
import { type CheckLineState, CheckTable } from "./check-table";

/** What agreed, an area a line; its questions and answers are there for who opens it. */
export async function EqualByArea({
  lines,
  inWords,
}: {
  lines: readonly CheckLine[];
  inWords: (lines: readonly CheckLine[]) => (CheckWords & CheckLineState)[];
}) {
  const [t, areas] = await Promise.all([getTranslations("admin.selfCheck"), getTranslations("definitions.areas")]);
  return (
    <div className="border-line border-b">
      {byArea(lines).map(({ area, lines: own, metrics }) => (
        <details key={area} className="group border-line border-t">
          <summary className="flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-4 py-2.5 hover:text-accent">
            <span aria-hidden className="text-soft transition-transform group-open:rotate-90">
              ›
            </span>
            <span className="font-medium">{areas(area)}</span>
            <span className="text-sm text-soft">{t("inArea", { count: own.length, metrics })}</span>
          </summary>
          <div className="pb-8">
            <CheckTable caption={areas(area)} lines={inWords(own)} />
          </div>
        </details>
      ))}
    </div>
  );
}
