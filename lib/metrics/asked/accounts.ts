import { getDefinition, getMetric } from "../catalogue";
import { byDefinitionInUse } from "../definition-in-use";
import { type AccountList, listAccounts } from "../list-accounts";
import { readPeriods } from "../read-periods";
import type { EvaluateRequest, Unit } from "../types";

const MANY = 50;

interface Page {
  group?: string;
  limit?: number;
  offset?: number;
}

export interface AccountsAnswer {
  id: string;
  definition: string;
  unit: Unit;
  period: string;
  until: string;
  group: string | null;
  total: AccountList["total"];
  accounts: AccountList["accounts"];
}

/** The accounts behind an indicator's figure in the last of the periods that were asked for. */
export async function answerAccounts(
  request: EvaluateRequest,
  { group, limit = MANY, offset = 0 }: Page,
): Promise<AccountsAnswer> {
  const definition = getDefinition(getMetric(request.metric), (await byDefinitionInUse(request)).definition);
  const last = (await readPeriods(request)).at(-1);
  const period = last?.period ?? request.to;
  const one = request.grain === "range" ? request : { ...request, from: period, to: period };
  const asked = { ...one, definition: definition.id, by: undefined, group: group ?? null };
  const { total, accounts } = await listAccounts(asked, { limit, offset });
  const named = { id: request.metric, definition: definition.id, unit: definition.unit, group: asked.group };
  return { ...named, period, until: last?.until ?? request.to, total, accounts };
}
