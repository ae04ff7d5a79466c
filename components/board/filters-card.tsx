import { getTranslations } from "next-intl/server";
import { boardMetrics } from "@/lib/board/boards";
import { loadChoices } from "@/lib/board/loaders";
import { offeredDefinitions } from "@/lib/board/offered-definitions";
import type { BoardFilters } from "@/lib/board/schema";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { definitionName, type MetricsTranslate, metricName } from "@/lib/board/words";
import { periodsBetween } from "@/lib/time/periods";
import { FilterBar } from "./filter-bar";
import { ViewsCard } from "./views/views-card";

interface FiltersCardProps {
  view: BoardView;
  board: BoardDeclaration;
  /** The filters as the reader has them in the address, where a period may be left open. */
  address: BoardFilters;
}

/** The filter bar with what there is to choose from. */
export async function FiltersCard({ view, board, address }: FiltersCardProps) {
  const [choices, translate] = await Promise.all([loadChoices(), getTranslations("metrics")]);
  const t = translate as MetricsTranslate;
  const definitions = boardMetrics(board).flatMap((id) => {
    const offered = offeredDefinitions(id);
    const options = offered.map((definition) => ({
      value: definition.id,
      label: definitionName(t, id, definition.id),
    }));
    return offered.length > 1 ? [{ metric: id, name: metricName(t, id), options }] : [];
  });
  return (
    <FilterBar
      periods={periodsBetween(view.data.first, view.data.last, view.grain, view.data.firstMonth)}
      period={view.period}
      grain={view.grain}
      choices={choices}
      definitions={definitions}
      usual={view.data.definitions ?? {}}
      views={<ViewsCard view={view} board={board} address={address} />}
    />
  );
}
