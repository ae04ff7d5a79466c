import { type Queryable, queryRows } from "../database/query";
import { DEFAULT_MODEL } from "./default-model";
import { healthModelRow } from "./schema";
import type { HealthModel } from "./types";

/** The version by which health is scored from now on. The first call makes version 1, with the defaults. */
export async function newestModel(connection: Queryable): Promise<HealthModel> {
  await connection.query(
    `INSERT INTO health_models (version, weights, thresholds)
     SELECT 1, $1, $2 WHERE NOT EXISTS (SELECT FROM health_models) ON CONFLICT DO NOTHING`,
    [JSON.stringify(DEFAULT_MODEL.weights), JSON.stringify(DEFAULT_MODEL.thresholds)],
  );
  const [model] = await queryRows(
    connection,
    healthModelRow,
    `SELECT version, made_at AS "madeAt", weights, thresholds FROM health_models ORDER BY version DESC LIMIT 1`,
  );
  return healthModelRow.parse(model);
}
