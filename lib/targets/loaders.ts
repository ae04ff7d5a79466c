import { cache } from "react";
import { requireRole, requireSession } from "../auth/gate";
import { dataRange } from "../metrics/data-range";
import { dimensionValues } from "../metrics/dimension-values";
import type { Dimension, Grain } from "../metrics/types";
import { listOwners, listTargets, listTargetsOf } from "./data";
import { getLatestStanding, type LatestStanding } from "./latest-standing";
import { runsOf } from "./runs";
import { targetableDefinition } from "./targetable";
import { TARGET_EDITORS, type Target, type TargetOwner, type TargetRun } from "./types";

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

/** All targets of the organisation, consecutive equal periods as one, and whether the reader sees figures beside them. */
export async function loadTargetRuns(): Promise<{ runs: TargetRun[]; judged: boolean }> {
  const { scope } = await requireSession();
  const targets = await listTargets();
  return { runs: runsOf(targets.filter(isKnown)), judged: scope.kind === "all" };
}

const dataOnce = cache(() => dataRange());

const latestOnce = cache(async (key: string): Promise<LatestStanding | null> => {
  const [{ scope }, data] = await Promise.all([requireSession(), dataOnce()]);
  return scope.kind === "all" && data ? getLatestStanding(JSON.parse(key) as TargetRun, { data, scope }) : null;
});

/** The newest figure that targets are for; null before they begin, and for whoever may not see it (docs/decisions/0060). */
export function loadLatestStanding(run: TargetRun): Promise<LatestStanding | null> {
  return latestOnce(JSON.stringify(run));
}

/** What there is to choose from when a target is set: who may answer for it, and segments with accounts. For those who may set it. */
export async function loadTargetChoices(): Promise<{
  owners: TargetOwner[];
  segments: string[];
  now: string;
  firstMonth: number;
}> {
  const { scope } = await requireRole(...TARGET_EDITORS);
  const [owners, { segment }, data] = await Promise.all([listOwners(), dimensionValues(scope), dataRange()]);
  const now = data?.last ?? `${new Date().toISOString().slice(0, 7)}-01`;
  return { owners, segments: segment.filter((name) => name !== ""), now, firstMonth: data?.firstMonth ?? 1 };
}

/** Whether the reader may set targets. */
export async function loadMaySetTargets(): Promise<boolean> {
  const { role } = await requireSession();
  return TARGET_EDITORS.includes(role);
}
