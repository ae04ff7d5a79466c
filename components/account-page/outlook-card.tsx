import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/metric/facts";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { loadMoment, loadOutlook } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { type FigureFormat, figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { ContractOutlook } from "@/lib/metrics/value/contract-outlook";
import type { Prediction } from "@/lib/models/predict";
import { Figure } from "./figure";

/** What is to be expected of the account, by the models that were fitted on everybody. */
export async function OutlookCard({ account }: { account: Account }) {
  const [t, moment] = await Promise.all([getTranslations("account.outlook"), loadMoment()]);
  if (!moment) return null;
  const isContract = moment.rule === "contract";
  return (
    <Card title={t("title")} note={t(isContract ? "noteContract" : "notePurchase")}>
      <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {isContract ? (
          <div className="sm:col-span-2">
            <Projection account={account} />
          </div>
        ) : (
          <>
            <Figure account={account} metric="expected-purchases" />
            <Figure account={account} metric="p-alive" />
          </>
        )}
        <Figure account={account} metric="lifetime-value" definition="by-model" />
      </div>
    </Card>
  );
}

/** Where contracts make customers: the chance of another year, and what is still to come. */
async function Projection({ account }: { account: Account }) {
  const [t, board, outlook, notation] = await Promise.all([
    getTranslations("account.outlook"),
    getTranslations("board"),
    loadOutlook(account.code),
    loadNotation(),
  ]);
  if (!outlook) return <p className="text-sm text-soft">{t("noProjection")}</p>;
  const format = figureFormat(notation);
  const range = (prediction: Prediction, write: (value: number | null) => string) => (
    <>
      {write(prediction.value)}
      {prediction.low !== null && prediction.high !== null && (
        <span className="block text-soft text-xs">
          {board("tile.interval", { low: write(prediction.low), high: write(prediction.high) })}
        </span>
      )}
    </>
  );
  return (
    <>
      <Facts
        facts={[
          [t("stays"), range(outlook.stays, (value) => format.figure(value, "percent"))],
          [t(`toCome.${outlook.unit}`), range(outlook.toCome, (value) => format.fine(value, "rating"))],
          [t("worth"), range(outlook.worth, (value) => format.figure(value, "money"))],
        ]}
      />
      <FittedOn outlook={outlook} format={format} />
    </>
  );
}

async function FittedOn({ outlook, format }: { outlook: ContractOutlook; format: FigureFormat }) {
  const t = await getTranslations("account.outlook");
  return (
    <p className="mt-3 text-soft text-xs">
      {t(`renewals.${outlook.unit}`, { count: outlook.renewals })}{" "}
      {t("fitted", { when: format.moment(outlook.fittedAt) })}{" "}
      <Link href="/definitions#projected-retention">{t("how")}</Link>
    </p>
  );
}
