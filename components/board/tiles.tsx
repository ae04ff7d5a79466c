import { getTranslations } from "next-intl/server";
import { classes } from "@/components/ui/classes";
import { isPrompt } from "@/lib/board/is-prompt";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { Slot } from "./slot";
import { TileCard } from "./tile-card";

/** Of six columns on a wide page, so many for a group of so many tiles; of three on a tablet and on paper. Written out for the style sheet. */
const SPANS: Record<number, string> = {
  1: "md:col-span-1 md:grid-cols-1 print:col-span-1 print:grid-cols-1",
  2: "md:col-span-2 md:grid-cols-2 print:col-span-2 print:grid-cols-2",
  3: "md:col-span-3 md:grid-cols-3 print:col-span-3 print:grid-cols-3",
  4: "md:col-span-3 md:grid-cols-3 lg:col-span-4 lg:grid-cols-4 print:col-span-3 print:grid-cols-4",
};

interface TilesProps {
  view: BoardView;
  board: BoardDeclaration;
  /** Whether all of them are there by now. */
  ready: boolean;
}

/** All tiles of a board in their groups, each of which arrives when it is worked out. Six in a row; of five, the first is wider. */
export async function Tiles({ view, board, ready }: TilesProps) {
  const t = await getTranslations(`boards.${board.id}.groups`);
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-8 md:grid-cols-3 lg:grid-cols-6 print:grid-cols-3 print:gap-y-5">
      {board.tiles.map(({ id, metrics }) => (
        <section
          key={id}
          aria-labelledby={`group-${id}`}
          data-screen=""
          className={classes(
            "grid grid-cols-1 content-start gap-x-6 gap-y-4 sm:grid-cols-2 md:gap-y-2 print:gap-y-1",
            SPANS[metrics.length] ??
              "md:col-span-3 md:grid-cols-3 lg:col-span-6 lg:grid-cols-6 print:col-span-3 print:grid-cols-3",
          )}
        >
          <h2 id={`group-${id}`} className="col-span-full border-ink border-t pt-2 font-semibold text-lg">
            {t(id)}
          </h2>
          {metrics.map((metric, index) => (
            <div key={metric} className={classes("min-w-0", metrics.length === 5 && index === 0 && "lg:col-span-2")}>
              <Slot size="h-56 w-full" lagging={!isPrompt(view, { metric })} ready={ready}>
                <TileCard view={view} path={board.path} metric={metric} />
              </Slot>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
