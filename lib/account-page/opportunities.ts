import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const opportunityRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  openedOn: z.iso.date().nullable(),
  /** Of an open one: when it is expected to close. */
  closedOn: z.iso.date().nullable(),
  outcome: z.enum(["open", "won", "lost", "no-decision"]),
  stage: z.string().nullable(),
  amount: z.string().nullable(),
  reason: z.string().nullable(),
  competitor: z.string().nullable(),
  product: z.string().nullable(),
  owner: z.string().nullable(),
  /** The way there, oldest first. */
  stages: z.array(z.object({ stage: z.string(), enteredOn: z.iso.date() })),
});
export type Opportunity = z.infer<typeof opportunityRow>;

const MOST = 50;

/** The sales to an account, the open ones first, then those that ended last. */
export async function listOpportunities(account: number): Promise<Opportunity[]> {
  return queryRows(
    await getPool(),
    opportunityRow,
    `SELECT o.id::text, o.name, o.opened_on AS "openedOn", o.closed_on AS "closedOn", o.outcome::text, o.stage,
       o.amount::text, o.reason, o.competitor, p.name AS product, o.owner, coalesce(s.stages, '[]') AS stages
     FROM opportunities o LEFT JOIN products p ON p.id = o.product_id LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('stage', stage, 'enteredOn', entered_on) ORDER BY entered_on, id) AS stages
       FROM opportunity_stages WHERE opportunity = o.external_id) s ON true
     WHERE o.account_id = $1
     ORDER BY o.outcome = 'open' DESC, coalesce(o.closed_on, o.opened_on) DESC NULLS LAST, o.id DESC LIMIT ${MOST}`,
    [account],
  );
}
