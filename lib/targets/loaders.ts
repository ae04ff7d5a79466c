import { cache } from "react";
import { requireSession } from "../auth/gate";
import type { Dimension, Grain } from "../metrics/types";
import { listTargets, listTargetsOf } from "./data";
import { runsOf } from "./runs";
import { targetableDefinition } from "./targetable";
import { TARGET_EDITORS, type Target, type TargetRun } from "./types";

/** Cards of one page ask for the same targets; what the catalogue knows no more is left out. */
const targetsOnce = cache(async (key: string) => (await listTargetsOf(JSON.parse(key))).filter(isKnown));

const isKnown = (target: Target) => targetableDefinition(target) !== null;

/**
 * The targets that hold for figures under these filters, of every period; none unless the figures are of all accounts or of one
 * segment and nothing else. None either for whoever sees only their own accounts: a target is of everybody's
 * (docs/decisions/0060).
 */
export async function loadHoldingTargets({
  grain,
  filters,
}: {
  grain: Grain;
  filters: Partial<Record<Dimension, readonly string[]>>;
}): Promise<Target[]> {
  const { scope } = await requireSession();
  const segment = segmentOf(filters);
  if (scope.kind !== "all" || segment === undefined) return [];
  return targetsOnce(JSON.stringify({ grain, segment }));
}

/** Null: no filter at all; a segment, if it is the only filter; undefined for anything else, for which nobody sets targets. */
export function segmentOf(filters: Partial<Record<Dimension, readonly string[]>>): string | null | undefined {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  if (chosen.length === 0) return null;
  const [only, ...others] = chosen;
  const values = only?.[0] === "segment" && others.length === 0 ? only[1] : [];
  return values.length === 1 ? values[0] : undefined;
}

/** All targets of the organisation, consecutive equal periods as one, for whoever is signed in: they tell of no account. */
export async function loadTargetRuns(): Promise<TargetRun[]> {
  await requireSession();
  return runsOf((await listTargets()).filter(isKnown));
}

/** Whether the reader may set targets. */
export async function loadMaySetTargets(): Promise<boolean> {
  const { role } = await requireSession();
  return TARGET_EDITORS.includes(role);
}
