import { Tile } from "@/components/metric/tile";
import { figureFormat } from "@/lib/board/figure-format";
import { loadCourse, loadNotation } from "@/lib/board/loaders";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadTargetResult } from "@/lib/board/targets";
import type { BoardView } from "@/lib/board/view";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";

/** One indicator's tile on the board at `path`, worked out on its own. */
export async function TileCard({ view, path, metric }: { view: BoardView; path: string; metric: string }) {
  const [evaluation, notation, result] = await Promise.all([
    loadCourse(view, metric),
    loadNotation(),
    loadTargetResult(view, metric),
  ]);
  return (
    <Tile
      evaluation={evaluation}
      definition={getDefinition(getMetric(metric), evaluation.definition)}
      grain={view.grain}
      href={writeBoardAddress(path, { ...view.address, explain: metric })}
      format={figureFormat(notation)}
      target={result && { value: result.target.value, standing: result.standing }}
    />
  );
}
