import { shiftPeriod } from "../time/periods";
import type { Target, TargetRun } from "./types";

/** Consecutive periods of a figure with the same target and owner become one. Targets as `listTargets` gives them. Pure. */
export function runsOf(targets: readonly Target[]): TargetRun[] {
  const runs: TargetRun[] = [];
  for (const { period, ...target } of targets) {
    const last = runs.at(-1);
    if (last && goesOn(last, target) && shiftPeriod(last.to, last.grain, 1) === period) last.to = period;
    else runs.push({ ...target, from: period, to: period });
  }
  return runs;
}

function goesOn(run: TargetRun, target: Omit<Target, "period">): boolean {
  const same = (["metric", "definition", "segment", "grain", "value"] as const).every(
    (key) => run[key] === target[key],
  );
  return same && run.owner.id === target.owner.id;
}
