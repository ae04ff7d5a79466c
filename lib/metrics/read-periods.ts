import { cache } from "react";
import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Period, requestedPeriods } from "./requested-periods";
import type { EvaluateRequest } from "./types";

const row = z.object({ firstMonth: z.number().int() });

/** The first month of the year, 1 to 12, by which the figures in the database are made; 1 where a grain does not ask for it. */
export async function readFirstMonth(grain: EvaluateRequest["grain"]): Promise<number> {
  return grain === "quarter" || grain === "year" ? firstMonthInForce() : 1;
}

const firstMonthInForce = cache(async (): Promise<number> => {
  const [found] = await queryRows(await getPool(), row, `SELECT first_month AS "firstMonth" FROM rollup_state`);
  return found?.firstMonth ?? 1;
});

/** The periods that a request asks for, oldest first, in the organisation's year. Throws `period-invalid`. */
export async function readPeriods(request: Pick<EvaluateRequest, "grain" | "from" | "to">): Promise<Period[]> {
  return requestedPeriods(request, await readFirstMonth(request.grain));
}
