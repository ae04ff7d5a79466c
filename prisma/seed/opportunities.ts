import type { Calendar } from "./calendar";
import type { Opportunity } from "./pipeline";
import { type FileRow, money } from "./rows";

/** The pipeline as the CRM would export it, oldest first, each with the number that its stages go by. */
export function numberOpportunities(opportunities: readonly Opportunity[]): [id: string, Opportunity][] {
  const sorted = [...opportunities].sort((one, other) => one.opened - other.opened);
  return sorted.map((opportunity, index) => [`O${String(index + 1).padStart(5, "0")}`, opportunity]);
}

export function opportunityRows(numbered: readonly [string, Opportunity][], calendar: Calendar): FileRow[] {
  return numbered.map(([id, opportunity]) => ({
    opportunity_id: id,
    account: opportunity.account?.code ?? null,
    name: opportunity.name,
    opened: calendar.day(opportunity.opened),
    closed: opportunity.closed === null ? null : calendar.day(opportunity.closed),
    outcome: opportunity.outcome,
    stage: opportunity.stages.at(-1)?.stage ?? null,
    amount: money(opportunity.amount),
    reason: opportunity.reason,
    competitor: opportunity.competitor,
    product: opportunity.product,
    owner: opportunity.account?.owner ?? null,
  }));
}

/** A stage passed on the day it was entered keeps its row: the file has every step. */
export function stageRows(numbered: readonly [string, Opportunity][], calendar: Calendar): FileRow[] {
  return numbered.flatMap(([opportunity, { stages }]) =>
    stages.map(({ stage, entered }) => ({ opportunity, stage, entered: calendar.day(entered) })),
  );
}
