import { SUM_NAMES as ROLLUP_SUM_NAMES } from "../rollups/measures";
import { constraintsOf } from "./constraints";
import { earliest } from "./kept/earliest";
import type { Given } from "./kept/types";
import { monthsOf, type Period } from "./requested-periods";
import { readRollupSums } from "./rollup-sums";
import { SOURCES } from "./sources/all";
import { answers, type SumsQuestion } from "./sources/read-source";
import type { SumSource } from "./sources/source";
import { readSourceSums } from "./sources/source-sums";
import type { SumRow } from "./sum-row";
import { toSums } from "./sums";
import type { EvaluateRequest, SumName, Sums } from "./types";

export interface GroupSums {
  period: string;
  /** Value of the `by` dimension; null without one. */
  group: string | null;
  sums: Sums;
}

export interface SumsRead {
  /** Groups in which nothing happened are absent. */
  groups: GroupSums[];
  /** The sums of such a group. */
  nothing: Sums;
  /** Since when some of them may be old; null: all are what the facts say. */
  oldSince: Date | null;
}

/** The sums of each period and group, from the rollups and from the facts that they do not keep. */
export async function readSums(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<SumsRead> {
  const question: SumsQuestion = { by: request.by, constraints: constraintsOf(request), periods };
  const rolledUp = ROLLUP_SUM_NAMES.filter((name) => names.includes(name));
  const sources = SOURCES.filter((source) => names.some((name) => name in source.sums));
  const known = sources.filter((source) => answers(source, question));
  const { grain, live } = request;
  const readSource = (source: SumSource) => readSourceSums(source, question, { names, live });
  const fromRollups = () => readRollupSums({ ...question, by: question.by ?? null, grain, names: rolledUp }, { live });
  const [found, shared] = await Promise.all([
    allRows([
      ...(rolledUp.length > 0 || sources.length === 0 ? [fromRollups()] : []),
      ...known.filter((source) => !source.everywhere).map(readSource),
    ]),
    allRows(known.filter((source) => source.everywhere).map(readSource)),
  ]);
  const unknown = sources.filter((source) => !known.includes(source)).flatMap((source) => Object.keys(source.sums));
  const nothing = toSums(Object.fromEntries(unknown.map((name) => [name, Number.NaN])));
  const rows = [...found.answer, ...forEveryGroup(shared.answer, request.by ? found.answer : null)];
  return { groups: mergeGroups(rows, nothing), nothing, oldSince: earliest([found.oldSince, shared.oldSince]) };
}

/** The rows of several readings, which are as old as the oldest of them. */
async function allRows(readings: Promise<Given<SumRow[]>>[]): Promise<Given<SumRow[]>> {
  const given = await Promise.all(readings);
  return { answer: given.flatMap(({ answer }) => answer), oldSince: earliest(given.map(({ oldSince }) => oldSince)) };
}

/**
 * The same with the sums of each period's months added up, so that what is counted once a month (customers active, at the
 * start, lost) counts in every month: what is reckoned by the month is then the same for a month and for a year of such.
 */
export async function readMonthlySums(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<SumsRead> {
  const months = new Map(periods.flatMap(monthsOf).map((month) => [month.period, month]));
  const { groups, nothing, oldSince } = await readSums({ ...request, grain: "month" }, [...months.values()], names);
  const byMonth = new Map<string, GroupSums[]>();
  for (const found of groups) byMonth.set(found.period, [...(byMonth.get(found.period) ?? []), found]);
  const rows = periods.flatMap((period) =>
    monthsOf(period).flatMap((month) =>
      (byMonth.get(month.period) ?? []).map(({ group, sums }) => ({ period: period.period, group, sums })),
    ),
  );
  return { groups: addUpGroups(rows, names), nothing, oldSince };
}

function addUpGroups(rows: readonly GroupSums[], names: readonly SumName[]): GroupSums[] {
  const groups = new Map<string, { period: string; group: string | null; sums: Record<SumName, number> }>();
  for (const { period, group, sums } of rows) {
    const key = `${period} ${group ?? ""}`;
    const so = groups.get(key);
    if (so) for (const name of names) so.sums[name] += sums[name];
    else groups.set(key, { period, group, sums: { ...sums } });
  }
  return [...groups.values()];
}

/** Sums that hold for everybody, as rows of each of the groups found; of the one group there is where none were asked for. */
function forEveryGroup(shared: readonly SumRow[], found: readonly SumRow[] | null): SumRow[] {
  if (!found) return [...shared];
  const groups = [...new Set(found.map(({ group }) => group))];
  return shared.flatMap((row) => groups.map((group) => ({ ...row, group })));
}

/** What belongs to one group, out of several readings. */
function mergeGroups(rows: readonly SumRow[], nothing: Sums): GroupSums[] {
  const groups = new Map<string, GroupSums>();
  for (const { period, group, ...sums } of rows) {
    const key = `${period} ${group ?? ""}`;
    groups.set(key, { period, group, sums: { ...(groups.get(key)?.sums ?? nothing), ...sums } });
  }
  return [...groups.values()];
}
