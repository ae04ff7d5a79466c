import { useLocale, useTranslations } from "next-intl";
import { npsTone } from "@/components/ui/nps-tone";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/format/dates";
import type { WillingAccount } from "@/lib/references/types";
import { AccountName } from "./account-name";
import { AskButton } from "./ask-button";
import { Validation } from "./validation";

/** Willing accounts with what speaks for each, and the way to ask it or the day from which it may be asked again. */
export function ReferenceTable({ accounts }: { accounts: readonly WillingAccount[] }) {
  const t = useTranslations("references");
  return (
    <Table caption={t("find.title")}>
      <thead>
        <tr>
          <HeadCell>{t("columns.account")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("columns.validation")}</HeadCell>
          <HeadCell numeric className="hidden md:table-cell">
            {t("columns.nps")}
          </HeadCell>
          <HeadCell className="hidden pl-4 md:table-cell">{t("columns.lastAsked")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("columns.ask")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.accountId}>
            <Cell>
              <AccountName
                code={account.code}
                name={account.account}
                notes={[account.segment, account.industry, account.region]}
              />
              <div className="mt-1 text-xs sm:hidden">
                <Validation of={account} />
              </div>
              {account.askedOn && (
                <div className="mt-1 text-soft text-xs md:hidden">
                  <LastAsked of={account} />
                </div>
              )}
            </Cell>
            <Cell className="hidden sm:table-cell">
              <Validation of={account} />
            </Cell>
            <Cell numeric className="hidden tabular-nums md:table-cell">
              <LastNps of={account} />
            </Cell>
            <Cell className="hidden pl-4 md:table-cell">
              <LastAsked of={account} />
            </Cell>
            <Cell className="text-right">
              <Ask of={account} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function LastNps({ of: { lastNps, lastNpsOn } }: { of: WillingAccount }) {
  const locale = useLocale();
  if (lastNps === null) return <span className="text-soft">–</span>;
  return (
    <>
      <span className={`font-medium text-base ${npsTone(lastNps)}`}>{lastNps}</span>
      {lastNpsOn && <span className="block text-soft text-xs">{formatDay(lastNpsOn, locale)}</span>}
    </>
  );
}

function LastAsked({ of: { askedOn, prospect, agreed } }: { of: WillingAccount }) {
  const t = useTranslations("references");
  const locale = useLocale();
  if (!askedOn) return <span className="text-soft">{t("asked.never")}</span>;
  return (
    <>
      <span className="block">{formatDay(askedOn, locale)}</span>
      <span className="block text-soft text-xs [overflow-wrap:anywhere]">
        {t("asked.for", { prospect: prospect ?? "" })} ·{" "}
        {t(`results.${agreed === null ? "none" : agreed ? "agreed" : "declined"}`)}
      </span>
    </>
  );
}

function Ask({ of: { accountId, account, freeOn } }: { of: WillingAccount }) {
  const t = useTranslations("references");
  const locale = useLocale();
  if (freeOn)
    return (
      <span className="inline-block text-soft text-xs">{t("find.freeOn", { day: formatDay(freeOn, locale) })}</span>
    );
  return <AskButton accountId={accountId} account={account} />;
}
