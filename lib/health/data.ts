import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { healthColour } from "../metrics/account/health-colour";
import { COMPONENT_IDS } from "../metrics/account/health-parts/all";
import { SHOWN_MODEL } from "../metrics/account/health-version";
import { constraintsOf, whereProfile } from "../metrics/constraints";
import type { EvaluateRequest } from "../metrics/types";
import { healthModelRow, healthParts } from "./schema";
import type { AccountHealth, HealthModel } from "./types";

export interface HealthRequest {
  scope: AccountScope;
  filters?: EvaluateRequest["filters"];
  /** Code of the one account that is asked for. */
  account?: string;
  /** First day of the month; the last one that was scored unless given. */
  month?: string;
  /** All months, in place of one. */
  history?: boolean;
  limit?: number;
}

/** Every version of the model, newest first. */
export async function listHealthModels(): Promise<HealthModel[]> {
  return queryRows(
    await getPool(),
    healthModelRow,
    `SELECT version, made_at AS "madeAt", weights, thresholds FROM health_models ORDER BY version DESC`,
  );
}

/** The version by which health is shown: the newest one whose scores are there; null before the first scores. */
export async function getShownModel(): Promise<HealthModel | null> {
  const [model] = await queryRows(
    await getPool(),
    healthModelRow,
    `SELECT h.version, h.made_at AS "madeAt", h.weights, h.thresholds
       FROM ${SHOWN_MODEL} m JOIN health_models h ON h.version = m.version`,
  );
  return model ?? null;
}

const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  segment: z.string(),
  month: z.iso.date(),
  version: z.number().int(),
  score: z.coerce.number().nullable(),
  parts: healthParts,
});

/** Accounts and their scores with what these are made of, lowest first (those without a score last); a history from its newest month. */
export async function listHealth(request: HealthRequest): Promise<AccountHealth[]> {
  const model = await getShownModel();
  if (!model) return [];
  const where = whereProfile(constraintsOf(request), 5);
  const rows = await queryRows(
    await getPool(),
    row,
    `SELECT a.id AS "accountId", a.code, a.name, p.segment, h.month, h.version, h.score, h.parts
       FROM account_health h JOIN account_profile p ON p.account_id = h.account_id JOIN accounts a ON a.id = h.account_id
      WHERE h.version = $1 AND ($2::text IS NULL OR a.code = $2)
        AND ($3 OR h.month = coalesce($5::date, (SELECT max(month) FROM account_health)))
        AND ${where.sql}
      ORDER BY h.month DESC, h.score NULLS LAST, a.code LIMIT $4`,
    [
      model.version,
      request.account ?? null,
      request.history === true,
      request.limit ?? null,
      request.month ?? null,
      ...where.parameters,
    ],
  );
  return rows.map((found) => toAccountHealth(found, model));
}

function toAccountHealth({ parts, ...found }: z.infer<typeof row>, model: HealthModel): AccountHealth {
  const weights = model.weights[found.segment] ?? model.weights[""];
  const counting = COMPONENT_IDS.filter((id) => (weights?.[id] ?? 0) > 0);
  return {
    ...found,
    colour: healthColour(found.score, model.thresholds),
    parts: COMPONENT_IDS.flatMap((component) => {
      const part = parts[component];
      return part && part.weight > 0 ? [{ component, ...part }] : [];
    }),
    missing: counting.filter((id) => !parts[id]),
  };
}
