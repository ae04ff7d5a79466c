import { classes } from "@/components/ui/classes";
import type { FigureFormat } from "@/lib/board/figure-format";
import { type BoardWords, standingTone, standingWords } from "@/lib/board/target-words";
import type { Unit } from "@/lib/metrics/types";
import type { Standing, Verdict } from "@/lib/targets/types";

interface TargetMarkProps {
  standing: Standing;
  unit: Unit;
  format: FigureFormat;
  /** Of the namespace "board". */
  t: BoardWords;
}

const TONES = { good: "text-good", bad: "text-bad", neutral: "text-soft" } as const;

/** How a figure stands to its target, in words and a shape: a full disc is reached, an empty one missed. */
export function TargetMark({ standing, unit, format, t }: TargetMarkProps) {
  return (
    <span className={classes("inline-flex items-baseline gap-1.5 text-left", TONES[standingTone(standing)])}>
      <Shape verdict={standing.verdict} />
      <span>{standingWords(standing, { unit, format, t })}</span>
    </span>
  );
}

/** A wave where chance may have decided, as at a change; half a disc where the period goes on. */
function Shape({ verdict }: { verdict: Verdict }) {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 shrink-0 overflow-visible" aria-hidden="true">
      {verdict === "unsure" ? (
        <path d="M0,5 C2,1 3.5,1 5,5 S8,9 10,5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={verdict === "reached" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.25"
          strokeDasharray={verdict === "no-data" ? "2 1.6" : undefined}
        />
      )}
      {verdict === "in-progress" && <path d="M5,1 A4,4 0 0 1 5,9 Z" fill="currentColor" />}
    </svg>
  );
}
