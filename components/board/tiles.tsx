import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { classes } from "@/components/ui/classes";
import { Skeleton } from "@/components/ui/skeleton";
import { TILE_GROUPS, type TileGroup } from "@/lib/board/tiles";
import type { BoardView } from "@/lib/board/view";
import { CardBoundary } from "./card-boundary";
import { TileCard } from "./tile-card";

/** Six columns on a wide page: voice beside loyalty, value below with its first tile twice as wide. */
const SPANS: Record<TileGroup["id"], string> = {
  voice: "lg:col-span-2 lg:grid-cols-2",
  loyalty: "lg:col-span-4 lg:grid-cols-4",
  value: "lg:col-span-6 lg:grid-cols-6",
};

/** All tiles, each of which arrives when it is worked out. */
export async function Tiles({ view }: { view: BoardView }) {
  const t = await getTranslations("board.groups");
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-8 lg:grid-cols-6">
      {TILE_GROUPS.map(({ id, metrics }) => (
        <section
          key={id}
          aria-labelledby={`group-${id}`}
          className={classes("grid grid-cols-1 content-start gap-x-6 gap-y-4 sm:grid-cols-2 md:grid-cols-3", SPANS[id])}
        >
          <h2 id={`group-${id}`} className="col-span-full border-ink border-t pt-2 font-semibold text-lg">
            {t(id)}
          </h2>
          {metrics.map((metric, index) => (
            <div key={metric} className={classes("min-w-0", id === "value" && index === 0 && "lg:col-span-2")}>
              <CardBoundary>
                <Suspense fallback={<Skeleton className="h-56 w-full" />}>
                  <TileCard view={view} metric={metric} />
                </Suspense>
              </CardBoundary>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
