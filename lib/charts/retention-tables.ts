import type { AccountHealth } from "../health/types";
import type { CohortComparison } from "../metrics/cohorts/compare-cohorts";
import type { SurvivalCurves } from "../metrics/retention/survival-curves";
import { survivalLevels } from "../metrics/retention/survival-levels";
import type { Dimension } from "../metrics/types";
import type { ChartTable } from "./chart-table";

/** Curves of survival read off at whole months, the largest group first. */
export function tableOfSurvival(
  { groups }: Pick<SurvivalCurves, "groups">,
  { unknown, by }: { unknown: string; by: Dimension },
): ChartTable {
  const lines = (group: SurvivalCurves["groups"][number]) =>
    survivalLevels(group).map(() => ({ group: group.group ?? undefined }));
  const bySize = [...groups].sort((one, other) => other.n - one.n);
  return {
    columns: [
      { id: "group", kind: "text" },
      { id: "month", kind: "count" },
      // Read off a curve, a share has no customers of its own; behind it are all whom the curve is of.
      { id: "share", kind: "percent", opens: { metric: "survival", definition: "standard", of: by } },
      { id: "low", kind: "percent" },
      { id: "high", kind: "percent" },
      { id: "atRisk", kind: "count" },
    ],
    rows: bySize.flatMap((group) =>
      survivalLevels(group).map(({ month, share, low, high, atRisk }) => [
        group.group || unknown,
        month,
        share,
        low,
        high,
        atRisk,
      ]),
    ),
    lines: bySize.flatMap(lines),
  };
}

/** Two cohorts against each other, a line for each age. */
export function tableOfPair({
  ages,
  unit,
  ...compared
}: Pick<CohortComparison, "ages" | "unit"> & Partial<CohortComparison>): ChartTable {
  const of = (side: "first" | "second") => ({
    cell: compared.cell,
    cohortsBy: compared.by,
    cohort: compared[side]?.cohort,
  });
  return {
    columns: [
      { id: "age", kind: "count" },
      { id: "first", kind: unit, at: of("first") },
      { id: "second", kind: unit, at: of("second") },
      { id: "difference", kind: unit },
      { id: "low", kind: unit },
      { id: "high", kind: unit },
      { id: "real", kind: "flag" },
    ],
    rows: ages.map(({ age, first, second, difference, low, high, real }) => [
      age,
      first?.value ?? null,
      second?.value ?? null,
      difference,
      low,
      high,
      real,
    ]),
    lines: ages.map(({ age }) => ({ at: { age } })),
  };
}

/** Accounts with their scores, by component what these are made of, and how likely each still is a customer, where that is asked. */
export function tableOfAtRisk(
  accounts: readonly AccountHealth[],
  components: readonly string[],
  {
    colours,
    alive,
  }: {
    colours: Readonly<Record<string, string>>;
    /** In percent by account, by the model of that instant. */
    alive: { alive: ReadonlyMap<number, number>; fittedOn: string } | null;
  },
): ChartTable {
  return {
    columns: [
      { id: "account", kind: "text" },
      { id: "code", kind: "text" },
      { id: "segment", kind: "text" },
      { id: "score", kind: "score" },
      { id: "colour", kind: "text" },
      ...components.map((id) => ({ id, kind: "score" as const })),
      ...(alive
        ? [
            { id: "alive", kind: "percent" as const },
            { id: "fittedOn", kind: "text" as const },
          ]
        : []),
    ],
    rows: accounts.map(({ accountId, name, code, segment, score, colour, parts }) => [
      name,
      code,
      segment,
      score,
      colour ? (colours[colour] ?? colour) : null,
      ...components.map((id) => parts.find(({ component }) => component === id)?.score ?? null),
      ...(alive ? [alive.alive.get(accountId) ?? null, alive.fittedOn.slice(0, 10)] : []),
    ]),
  };
}
