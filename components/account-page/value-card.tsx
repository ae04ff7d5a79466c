import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadMoment } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { Figure } from "./figure";

/** What the account brings: what recurs, what was invoiced, and what is left of it. */
export async function ValueCard({ account }: { account: Account }) {
  const [t, moment] = await Promise.all([getTranslations("account.value"), loadMoment()]);
  if (!moment) return null;
  return (
    <Card title={t("title")}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-8 lg:grid-cols-4">
        {moment.rule === "contract" && <Figure account={account} metric="recurring-revenue" isBeside />}
        <Figure account={account} metric="revenue" isBeside />
        <Figure account={account} metric="customer-profitability" definition="amount" label={t("profit")} isBeside />
        <Figure account={account} metric="customer-profitability" isBeside />
      </div>
    </Card>
  );
}
