import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";

/** Arrows that part where a pair disagrees, a pair of lines where it does not, one broken line where nobody knows; and the word. */
const SHAPES = {
  odds: "M3,11 V2 M0.8,4.5 L3,2 L5.2,4.5 M9,1 V10 M6.8,7.5 L9,10 L11.2,7.5",
  not: "M1,4 H11 M1,8 H11",
  unknown: "M1,6 H4 M8,6 H11",
} as const;

/** Whether the two sides of a pair disagree. */
export function Odds({ atOdds }: { atOdds: boolean | null }) {
  const t = useTranslations("boards.overview.charts.kpi-cpi.odds");
  const state = atOdds === null ? "unknown" : atOdds ? "odds" : "not";
  return (
    <span className={classes("inline-flex items-center gap-1.5", atOdds ? "font-medium text-bad" : "text-soft")}>
      <svg viewBox="0 0 12 12" className="size-3 shrink-0" aria-hidden="true">
        <path d={SHAPES[state]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      {t(state)}
    </span>
  );
}
