import { getLocale, getTranslations } from "next-intl/server";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import { loadRunningOut } from "@/lib/references/loaders";
import { AccountName } from "./account-name";

/** Validations that have to be renewed, with the days that are left. */
export async function RunningOut() {
  const [t, locale, accounts] = await Promise.all([getTranslations("references"), getLocale(), loadRunningOut()]);
  if (accounts.length === 0) return <p className="text-sm text-soft">{t("runningOut.none")}</p>;
  return (
    <Table caption={t("runningOut.title")}>
      <thead>
        <tr>
          <HeadCell>{t("columns.account")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("fields.validatedBy")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("fields.expires")}</HeadCell>
          <HeadCell numeric>{t("columns.daysLeft")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ accountId, code, account, segment, validatedBy, expiresOn, daysLeft }) => (
          <tr key={accountId}>
            <Cell>
              <AccountName code={code} name={account} notes={[segment]} />
              <span className="block text-soft text-xs sm:hidden">{validatedBy}</span>
            </Cell>
            <Cell className="hidden [overflow-wrap:anywhere] sm:table-cell">{validatedBy}</Cell>
            <Cell className="hidden sm:table-cell">{expiresOn && formatDay(expiresOn, locale)}</Cell>
            <Cell numeric className={daysLeft !== null && daysLeft > 0 ? undefined : "text-bad"}>
              {daysLeft !== null && daysLeft > 0
                ? t("standing.left", { count: daysLeft })
                : t("standing.gone", { count: Math.abs(daysLeft ?? 0) })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
