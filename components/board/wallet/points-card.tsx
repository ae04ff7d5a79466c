import { getTranslations } from "next-intl/server";
import { GroupsChart } from "@/components/charts/groups-chart";
import { ExplainLink } from "@/components/metric/explain-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { orderOfGroups } from "@/lib/board/order-of-groups";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadWalletGroups } from "@/lib/board/tables/wallet";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { largestOf } from "@/lib/charts/nice-scale";
import { prepareGroups } from "@/lib/charts/prepare-groups";
import { pointRows, walletPoints } from "@/lib/charts/wallet-points";
import { loadSetting } from "@/lib/settings/loaders";
import { AndMore } from "../and-more";
import { DimensionChoice } from "../dimension-choice";
import { FramedChart } from "../framed-chart";

/** So many bars are read at a glance; the table has them all. */
const MOST = 12;

/** What one more point of share would bring, group by group. */
export async function PointsCard({ view }: { view: BoardView }) {
  const [t, metrics, notation, setting, { by, evaluation }] = await Promise.all([
    getTranslations("boards.wallet.charts.points"),
    getTranslations("metrics"),
    loadNotation(),
    loadSetting(),
    loadWalletGroups(view),
  ]);
  const { rows } = evaluation;
  const format = figureFormat(notation);
  const groups = prepareGroups(pointRows(rows), { most: MOST, order: orderOfGroups(by, setting), size: "value" });
  const points = new Map(walletPoints(rows).map((point) => [point.group ?? "", point]));
  const describe = (group: string) => {
    const { share = null, headroom = null, accounts = 0 } = points.get(group) ?? {};
    return t("describe", {
      share: format.figure(share, "percent"),
      headroom: format.figure(headroom, "money"),
      count: accounts,
    });
  };
  const panelOf = (group: string) => ({ definition: "standard", group, of: by });
  return (
    <FramedChart
      view={view}
      chart="points"
      title={t("title")}
      note={t("note")}
      empty={groups.empty ? await whatFills(["share-of-wallet"], rows[0]?.noData ?? "no-estimates") : null}
      extra={by && <DimensionChoice view={view} />}
      drawing={
        <>
          <GroupsChart
            groups={groups}
            colour="series-6"
            figure={(value) => format.figure(value, "money", largestOf(groups.scale))}
            tick={(level) => format.axis(level, "money")}
            certainty={({ group }) => describe(group)}
            name={({ group }) => (
              <ExplainLink
                metric="share-of-wallet"
                panel={panelOf(group)}
                href={writeBoardAddress("/board/wallet", {
                  ...view.address,
                  ...panelOf(group),
                  explain: "share-of-wallet",
                })}
                className="hover:text-accent hover:underline"
              >
                {group || metrics("unknownGroup")}
              </ExplainLink>
            )}
          />
          <AndMore count={groups.more} />
        </>
      }
    />
  );
}
