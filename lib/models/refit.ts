import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { defaultUnit } from "./default-unit";
import { fitAndKeep } from "./mutations";
import { MODELS } from "./types";

/** A model is not fitted anew more often than this, however often facts come in. */
const REST_MS = 20 * 3_600_000;

/** Fits every model on all that is known, in the usual unit; leaves out those that there is too little for. */
export async function refitModels(scope: AccountScope, now: Date): Promise<void> {
  for (const model of MODELS) {
    try {
      await fitAndKeep({ model, unit: await defaultUnit(model), until: null, scope, now });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "model-no-data")) throw error;
    }
  }
}

/** Whether figures were refreshed since everybody's models were fitted, and the models had their rest. */
export async function isRefitDue(now: Date): Promise<boolean> {
  const [row] = await queryRows(
    await getPool(),
    z.object({ fittedAt: z.date().nullable(), refreshedAt: z.date().nullable() }),
    `SELECT (SELECT max(fitted_at) FROM fitted_models WHERE asked_until IS NULL AND accounts = '{}') AS "fittedAt",
       (SELECT refreshed_at FROM rollup_state) AS "refreshedAt"`,
  );
  if (!row?.refreshedAt) return false;
  if (!row.fittedAt) return true;
  return row.refreshedAt > row.fittedAt && now.getTime() - row.fittedAt.getTime() >= REST_MS;
}
