import { getTranslations } from "next-intl/server";
import { EffectShape } from "@/components/board/changes/effect-shape";
import { classes } from "@/components/ui/classes";
import { effectEnd, effectSize, verdictOf } from "@/lib/board/changes/effect-words";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { Impact } from "@/lib/metrics/impact/types";

const INKS = {
  better: "text-good",
  worse: "text-bad",
  real: "text-ink",
  noise: "text-soft",
  unsure: "text-soft",
  unknown: "text-soft",
} as const;

type EffectFigures = Pick<Impact, "estimate" | "low" | "high" | "real"> & Pick<Impact, "towards" | "unit">;

/** An effect with its interval and whether it is real, which a shape says beside the words. */
export async function EffectText({ effect }: { effect: EffectFigures }) {
  const [t, board, notation] = await Promise.all([
    getTranslations("boards.changes"),
    getTranslations("board"),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const { estimate, low, high, unit } = effect;
  const verdict = verdictOf(effect);
  if (estimate === null) return <span className="text-soft">{t("verdicts.unknown")}</span>;
  const scale = { unit, figures: [estimate, low, high] };
  const size = effectSize(estimate, scale, format, (value, count) => board("points", { value, count }));
  return (
    <span className={classes("inline-flex items-baseline gap-1.5", INKS[verdict])}>
      <EffectShape up={estimate > 0} certain={verdict !== "noise" && verdict !== "unsure"} />
      <span>
        <span className="font-medium tabular-nums">{size}</span>
        {low !== null && high !== null && (
          <span className="text-soft">
            {" "}
            {t("interval", { low: effectEnd(low, scale, format), high: effectEnd(high, scale, format) })}
          </span>
        )}
        , {t(`verdicts.${verdict}`)}
      </span>
    </span>
  );
}
