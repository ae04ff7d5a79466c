import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/metric/facts";
import { Card } from "@/components/ui/card";
import { loadMoment } from "@/lib/account-page/figures";
import { loadContracts } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";

/** So many of the further columns of the files are shown. */
const MOST_ATTRIBUTES = 20;

/** Who the account is: where it belongs, whose it is, and what else the files tell of it. */
export async function WhoCard({ account }: { account: Account }) {
  const [t, dimensions, notation] = await Promise.all([
    getTranslations("account.who"),
    getTranslations("board.filters.dimensions"),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const moment = await loadMoment();
  const contracts = moment?.rule === "contract" ? await loadContracts(account.code, moment.today) : null;
  // The one that lasts longest stands last.
  const last = contracts?.at(-1);
  const bound = last ? (last.endDate ? format.moment(last.endDate) : t("endless")) : t("noContract");
  const named = (["segment", "industry", "region", "plan", "channel"] as const).map(
    (dimension) => [dimensions(dimension), account[dimension]] as const,
  );
  const attributes = Object.entries(account.attributes)
    .filter(([, value]) => typeof value === "string" || typeof value === "number")
    .slice(0, MOST_ATTRIBUTES);
  return (
    <Card title={t("title")}>
      <Facts
        facts={[
          [t("code"), account.code],
          ...named,
          [t("owner"), account.ownerName ?? account.owner ?? t("nobody")],
          [t("contract"), contracts && bound],
          [t("since"), account.customerSince && format.moment(account.customerSince)],
          ...attributes.map(([name, value]) => [name, String(value)] as const),
        ]}
      />
    </Card>
  );
}
