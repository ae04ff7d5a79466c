import { getTranslations } from "next-intl/server";
import type { CheckLine } from "@/lib/self-check/result";
import type { CheckWords } from "@/lib/self-check/words";
import { Cell, HeadCell, Table } from "../ui/table";

/** Questions that were asked twice, with both answers. */
export async function CheckTable({
  caption,
  lines,
}: {
  caption: string;
  lines: readonly (CheckWords & CheckLineState)[];
}) {
  const t = await getTranslations("admin.selfCheck");
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{t("indicator")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("asked")}</HeadCell>
          <HeadCell numeric>{t("engine")}</HeadCell>
          <HeadCell numeric>{t("plain")}</HeadCell>
          <HeadCell className="hidden pl-6 sm:table-cell">{t("verdict")}</HeadCell>
          <HeadCell numeric className="hidden lg:table-cell">
            {t("times")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell>
              <span className="block font-medium">{line.metric}</span>
              <span className="block text-soft text-xs">{line.definition}</span>
              <div className="mt-1 sm:hidden">
                <Asked line={line} />
              </div>
            </Cell>
            <Cell className="hidden sm:table-cell">
              <Asked line={line} />
            </Cell>
            <Figure value={line.engine} n={line.engineN} />
            <Figure value={line.plain} n={line.plainN} />
            <Cell className="hidden pl-6 sm:table-cell">
              <span className={line.equal ? "text-soft" : "font-medium text-bad"}>
                {line.equal ? t("equal") : t("differs")}
              </span>
            </Cell>
            <Cell numeric className="hidden whitespace-nowrap text-soft lg:table-cell">
              {line.times}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export interface CheckLineState extends Pick<CheckLine, "equal" | "fault"> {
  id: string;
  /** What each figure rests on, written out. */
  engineN: string;
  plainN: string;
}

/** The period, whose figure it was, and what went wrong where there is none; beside the indicator, on a phone below it. */
function Asked({ line }: { line: CheckWords & CheckLineState }) {
  return (
    <>
      <span className="block max-sm:text-xs">{line.period}</span>
      {line.about.map((words) => (
        <span key={words} className="block wrap-anywhere text-soft text-xs">
          {words}
        </span>
      ))}
      {line.fault && <span className="block text-bad text-xs">{line.fault}</span>}
    </>
  );
}

function Figure({ value, n }: { value: string; n: string }) {
  return (
    <Cell numeric className="whitespace-nowrap">
      <span className="block font-medium">{value}</span>
      <span className="block text-soft text-xs">{n}</span>
    </Cell>
  );
}
