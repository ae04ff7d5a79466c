import { getLocale, getTranslations } from "next-intl/server";
import { AccountName } from "@/components/references/account-name";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { formatDay } from "@/lib/format/dates";
import { loadTalkChoices } from "@/lib/interviews/loaders";
import type { Gap } from "@/lib/interviews/types";
import { PlanButton } from "./plan-button";

/** Accounts that were not heard in time: by how long, what they are worth, and the way to plan a talk. */
export async function GapTable({ gaps }: { gaps: readonly Gap[] }) {
  const [t, locale, notation, choices] = await Promise.all([
    getTranslations("interviews"),
    getLocale(),
    loadNotation(),
    loadTalkChoices(),
  ]);
  const format = figureFormat(notation);
  const money = (amount: string) => format.figure(Number(amount), "money");
  return (
    <Table caption={t("gaps.title")}>
      <thead>
        <tr>
          <HeadCell>{t("columns.account")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("columns.heard")}</HeadCell>
          <HeadCell numeric>{t("columns.overdue")}</HeadCell>
          <HeadCell numeric className="hidden sm:table-cell">
            {t("columns.revenue")}
          </HeadCell>
          <HeadCell className="text-right">{t("columns.plan")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap.accountId}>
            <Cell>
              <AccountName code={gap.code} name={gap.account} notes={[gap.segment, gap.owner]} />
              <span className="block text-soft text-xs sm:hidden">
                {gap.heardOn ? formatDay(gap.heardOn, locale) : t("gaps.never")} · {money(gap.revenue)}
              </span>
            </Cell>
            <Cell className="hidden whitespace-nowrap sm:table-cell">
              {gap.heardOn ? formatDay(gap.heardOn, locale) : t("gaps.never")}
              <span className="block text-soft text-xs">{t("gaps.every", { count: gap.days })}</span>
            </Cell>
            <Cell numeric className="tabular-nums">
              {t("gaps.days", { count: gap.overdueDays })}
            </Cell>
            <Cell numeric className="hidden whitespace-nowrap tabular-nums sm:table-cell">
              {money(gap.revenue)}
            </Cell>
            <Cell className="text-right">
              {gap.plannedOn ? (
                <span className="text-soft text-xs">
                  {t("gaps.planned", { day: formatDay(gap.plannedOn, locale) })}
                </span>
              ) : (
                <PlanButton choices={choices} account={{ accountId: gap.accountId, name: gap.account }} />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
