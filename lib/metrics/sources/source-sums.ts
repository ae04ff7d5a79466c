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
  const { periods, by = null, constraints } = question;
  const asked = source.everywhere ? { by: null, constraints: new Map() } : { by, constraints };
  const { answer, oldSince } = await keepAnswer(sourceSums, { source: source.id, periods, ...asked }, { live });
  const own = sumsOf(source).filter((name) => names.includes(name));
  const rows = answer.map((row) => ({
    period: row.period,
    group: row.group,
    ...Object.fromEntries(own.map((name) => [name, row[name]])),
  }));
  return { answer: rows, oldSince };
}

const sumsOf = (source: SumSource) => Object.keys(source.sums) as SumName[];
