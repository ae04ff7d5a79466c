import type { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { Question } from "../types";

/** What an analysis reads of its facts. */
interface Reading<Row extends z.ZodType> {
  row: Row;
  /** SQL of rows with period and account_id; the table `wanted` holds the periods. */
  facts: string;
  /** SQL of a figure's columns, over the facts `f` and account_profile `p`; `group` is one of them or left to `by`. */
  columns: string;
  group?: string;
  /** What else the columns read, joined to the facts. */
  joins?: string;
  /** Columns to add up by, as in GROUP BY; nothing is added up without. */
  groupBy?: string;
  orderBy?: string;
}

/** Reads the facts of the accounts that the question lets through; `period` and "group" come first. */
export async function readFacts<Row extends z.ZodType>(
  question: Question,
  reading: Reading<Row>,
): Promise<z.infer<Row>[]> {
  const where = whereProfile(question.constraints, 4);
  const group = reading.group ?? (question.by ? `p.${question.by}` : "NULL::text");
  return queryRows(
    await getPool(),
    reading.row,
    `WITH ${WANTED}
     SELECT f.period, ${group} AS "group", ${reading.columns}
     FROM (${reading.facts}) f JOIN account_profile p ON p.account_id = f.account_id ${reading.joins ?? ""}
     WHERE ${where.sql}
     ${reading.groupBy ? `GROUP BY ${reading.groupBy}` : ""} ${reading.orderBy ? `ORDER BY ${reading.orderBy}` : ""}`,
    [...wantedParameters(question.periods), ...where.parameters],
  );
}

/** Every period with every group of any period; without groups at all, everybody: where nothing is known a figure says so. */
export function everyGroup(
  question: Question,
  rows: readonly { group: string | null }[],
): { period: string; group: string | null }[] {
  const groups = new Set(rows.map(({ group }) => group));
  if (groups.size === 0 && !question.by) groups.add(null);
  return question.periods.flatMap(({ period }) => Array.from(groups, (group) => ({ period, group })));
}
