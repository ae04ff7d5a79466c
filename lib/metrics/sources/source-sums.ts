import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { keepAnswer } from "../kept/keep-answer";
import type { Given, Kind } from "../kept/types";
import { type SumRow, sumRow } from "../sum-row";
import type { Dimension, SumName } from "../types";
import { SOURCES } from "./all";
import { type SumsQuestion, sourceQuery } from "./read-source";
import type { SumSource } from "./source";

interface AskedSource extends Pick<SumsQuestion, "periods" | "constraints"> {
  source: string;
  by: Dimension | null;
}

/** All sums of a source: indicators that read other sums of the same one share the answer. */
export const sourceSums: Kind<AskedSource, SumRow[]> = {
  id: "source-sums",
  byDay: false,
  mayBeOld: true,
  async make({ source: id, by, ...question }) {
    const source = SOURCES.find((one) => one.id === id);
    if (!source) throw new Error(`there is no source ${id}`);
    const names = sumsOf(source);
    const { sql, parameters } = sourceQuery(source, { ...question, by: by ?? undefined }, names);
    return queryRows(await getPool(), sumRow(names), sql, parameters);
  },
};

/** The source's sums of those names by period and group. */
export async function readSourceSums(
  source: SumSource,
  question: SumsQuestion,
  { names, live }: { names: readonly SumName[]; live: boolean | undefined },
): Promise<Given<SumRow[]>> {
  const { periods, by = null, constraints } = source.everywhere ? { ...question, ...EVERYBODY } : question;
  const along = live ? null : onlyDimension(by, constraints);
  const asked = along ? { by: along, constraints: EVERYBODY.constraints } : { by, constraints };
  const { answer, oldSince } = await keepAnswer(sourceSums, { source: source.id, periods, ...asked }, { live });
  const own = sumsOf(source).filter((name) => names.includes(name));
  const rows = answer.map((row) => ({
    period: row.period,
    group: row.group,
    ...Object.fromEntries(own.map((name) => [name, row[name]])),
  }));
  if (!along) return { answer: rows, oldSince };
  const values = constraints.get(along);
  const chosen = rows.filter(({ group }) => !values || values.includes(group ?? ""));
  return { answer: by ? chosen : addUpRows(chosen, own), oldSince };
}

const EVERYBODY = { by: null, constraints: new Map() as SumsQuestion["constraints"] };
const sumsOf = (source: SumSource) => Object.keys(source.sums) as SumName[];

/**
 * The dimension, where there is only one, that filters or groups go by. Reading the facts for one value of it takes as long as for
 * all, so all are read, and the next value that is chosen is there at once.
 */
function onlyDimension(by: Dimension | null, constraints: SumsQuestion["constraints"]): Dimension | null {
  const [dimension, another] = constraints.keys();
  // One account is read by itself.
  if (!dimension || dimension === "account" || another) return null;
  return by === null || by === dimension ? dimension : null;
}

/** Of the rows of each period one, of nobody in particular. */
function addUpRows(rows: readonly SumRow[], names: readonly SumName[]): SumRow[] {
  const periods = new Map<string, SumRow>();
  for (const row of rows) {
    const sums = periods.get(row.period) ?? { period: row.period, group: null };
    for (const name of names) sums[name] = (sums[name] ?? 0) + (row[name] ?? 0);
    periods.set(row.period, sums);
  }
  return [...periods.values()];
}
