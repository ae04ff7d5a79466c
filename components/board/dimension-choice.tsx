import { getTranslations } from "next-intl/server";
import { loadGroupDimension } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { DimensionSwitch } from "./dimension-switch";

/** The switch of the dimension that the board's charts of groups go by, with what there is to choose from. */
export async function DimensionChoice({ view }: { view: BoardView }) {
  const [boards, metrics, { by, choices }] = await Promise.all([
    getTranslations("boards"),
    getTranslations("metrics"),
    loadGroupDimension(view),
  ]);
  // No account says anything of itself by which there could be groups.
  if (choices.length === 0) return null;
  return (
    <DimensionSwitch
      by={by}
      label={boards("by")}
      options={choices.map((value) => ({ value, label: metrics(`dimensions.${value}`) }))}
    />
  );
}
