import { getLocale, getTranslations } from "next-intl/server";
import { loadFileNames, loadFindings } from "@/lib/data-health/loaders";
import { formatDay } from "@/lib/format/dates";
import { formatMoney, formatNumber } from "@/lib/format/numbers";
import { typedNumber } from "@/lib/format/read-number";
import { loadSetting } from "@/lib/settings/loaders";
import { Cell, HeadCell, Table } from "../ui/table";
import { AmountForm } from "./amount-form";
import { FindingPage } from "./finding-page";
import { NamedAccount } from "./named-account";
import { PlaceOfRow } from "./place-of-row";

/** Amounts that look ten times too large, with file and line, and a field for what they should have been. */
export async function AmountList({ after }: { after: number }) {
  const [t, kinds, locale, setting, { findings, ...page }] = await Promise.all([
    getTranslations("data-health"),
    getTranslations("imports.kinds"),
    getLocale(),
    loadSetting(),
    loadFindings("amounts", after),
  ]);
  const files = await loadFileNames(findings.map(({ detail }) => detail.importId));
  const own = setting?.currency ?? "EUR";
  return (
    <FindingPage check="amounts" address="/admin/data/amounts" after={after} shown={findings.length} {...page}>
      <Table caption={t("checks.amounts.name")}>
        <thead>
          <tr>
            <HeadCell>{t("list.account")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{t("amounts.row")}</HeadCell>
            <HeadCell numeric>{t("amounts.amount")}</HeadCell>
            <HeadCell numeric className="hidden sm:table-cell">
              {t("amounts.usual")}
            </HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("amounts.file")}</HeadCell>
            <HeadCell>{t("amounts.mend")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ position, account, detail }) => (
            <tr key={position}>
              <Cell>
                <NamedAccount account={account} />
              </Cell>
              <Cell className="hidden md:table-cell">
                {kinds(detail.kind)}
                <span className="block text-soft">
                  {[formatDay(detail.day, locale), detail.product].filter(Boolean).join(" · ")}
                </span>
              </Cell>
              <Cell numeric className="font-semibold">
                {formatMoney(detail.amount, own, locale)}
              </Cell>
              <Cell numeric className="hidden sm:table-cell">
                {formatMoney(String(detail.median), own, locale)}
                <span className="block text-soft">
                  {t("amounts.times", { times: formatNumber(detail.times, locale, 1), lines: detail.lines })}
                </span>
              </Cell>
              <Cell className="hidden sm:table-cell">
                <PlaceOfRow importId={detail.importId} line={detail.line} files={files} />
              </Cell>
              <Cell>
                {detail.externalId === null ? (
                  <span className="text-soft">{t("amounts.noId")}</span>
                ) : (
                  <AmountForm
                    position={position}
                    name={account.name}
                    typed={typedNumber(detail.original ?? detail.amount, locale)}
                    currency={detail.original === null ? own : detail.currency}
                  />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </FindingPage>
  );
}
