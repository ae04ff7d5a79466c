import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { seededDraws } from "../../statistics/testing-draws";

const FIRST_DAY = Date.parse("2022-10-01T00:00:00Z");
const STAGES = ["Talk", "Offer", "Terms"] as const;

/**
 * Adds to the random facts a pipeline and references that hold what makes figures go wrong: opportunities of nobody, without
 * an amount, an opening, a reason or stages, several won on one day, owned by others than the account's; stages passed
 * on the day they were entered, entered twice, or never passed by a won one; validations that run out on the turn of a month, are
 * renewed, or belong to somebody who withdrew.
 */
export async function addPipelineFacts(seed: number): Promise<void> {
  const draw = seededDraws(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  const one = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  const day = (number: number) => new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10);
  const firstOfMonth = (date: string) => (draw() < 0.3 ? `${date.slice(0, 7)}-01` : date);
  const opportunities: object[] = [];
  const stages: object[] = [];
  for (let id = 1; id <= 260; id++) {
    const opened = below(560);
    const closed = opened + below(120);
    const outcome = one(["won", "won", "lost", "lost", "no-decision", "open"]);
    opportunities.push({
      id,
      external_id: draw() < 0.1 ? null : `o${id}`,
      account_id: draw() < 0.15 ? null : 1 + below(40),
      opened_on: draw() < 0.1 ? null : day(opened),
      closed_on: outcome === "open" ? one([null, "2026-01-01"]) : day(closed),
      outcome,
      amount: draw() < 0.1 ? null : below(100_000) / 100,
      currency: "EUR",
      reason: one(["Price", "Terms", null]),
      competitor: one(["Rival", null]),
      owner: "cy@example.com",
    });
    let at = opened;
    for (const stage of draw() < 0.7 ? STAGES.slice(0, 1 + below(3)) : []) {
      stages.push({ opportunity: `o${id}`, stage, entered_on: day(at) });
      if (draw() < 0.1) stages.push({ opportunity: `o${id}`, stage, entered_on: day(at + 1 + below(9)) });
      at = Math.min(closed, at + below(60));
    }
    if (outcome === "open" && draw() < 0.1) stages.push({ opportunity: `o${id}`, stage: "Never", entered_on: day(at) });
  }
  const references = Array.from({ length: 60 }, (_, index) => {
    const willing = below(500);
    const validated = willing + below(60);
    const isValidated = draw() < 0.7;
    return {
      account_id: 1 + below(25),
      id: index + 1,
      willing_on: day(willing),
      validated_on: isValidated ? day(validated) : null,
      expires_on: isValidated && draw() < 0.8 ? firstOfMonth(day(validated + 40 + below(200))) : null,
      withdrawn_on: draw() < 0.2 ? firstOfMonth(day(willing + 40 + below(200))) : null,
    };
  });
  await insert("opportunities", opportunities);
  await insert(
    "opportunity_stages",
    stages.map((stage, index) => ({ id: index + 1, ...stage })),
  );
  await insert("account_references", references);
  await (await getPool()).query(`
    INSERT INTO fact_extent
    SELECT kind, min(day), (SELECT max(last_day) FROM fact_extent)
    FROM (
      SELECT 'opportunities' AS kind, unnest(ARRAY[opened_on, closed_on]) AS day FROM opportunities
      UNION ALL SELECT 'references', unnest(ARRAY[willing_on, validated_on, withdrawn_on]) FROM account_references) days
    GROUP BY kind`);
}

async function insert(table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  await (await getPool()).query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

const date = z.iso.date().nullable();
const opportunity = z.object({
  id: z.coerce.number(),
  account: z.record(z.string(), z.string()).nullable(),
  accountId: z.number().nullable(),
  opened: date,
  closed: date,
  outcome: z.enum(["open", "won", "lost", "no-decision"]),
  amount: z.coerce.number(),
  reason: z.string().nullable(),
  competitor: z.string().nullable(),
  stages: z.array(z.object({ stage: z.string(), entered: z.iso.date() })),
});
export type PlainOpportunity = z.infer<typeof opportunity>;

const ACCOUNT = `(SELECT jsonb_build_object('segment', coalesce(a.segment, ''), 'industry', coalesce(a.industry, ''),
  'region', coalesce(a.region, ''), 'plan', coalesce(a.plan, ''), 'owner', coalesce(a.owner, ''), 'channel', coalesce(a.channel, ''))
  FROM accounts a WHERE a.id = f.account_id)`;

/** Every opportunity with its account's dimensions and its stages in order. */
export async function fetchOpportunities(): Promise<PlainOpportunity[]> {
  return queryRows(
    await getPool(),
    opportunity,
    `SELECT f.id, f.account_id AS "accountId", ${ACCOUNT} AS account, f.opened_on AS opened, f.closed_on AS closed,
       f.outcome::text, coalesce(f.amount, 0) AS amount, f.reason, f.competitor,
       coalesce((SELECT jsonb_agg(jsonb_build_object('stage', s.stage, 'entered', s.entered_on) ORDER BY s.entered_on, s.id)
         FROM opportunity_stages s WHERE s.opportunity = f.external_id), '[]') AS stages
     FROM opportunities f ORDER BY f.id`,
  );
}

const reference = z.object({
  account: z.record(z.string(), z.string()),
  accountId: z.number(),
  willing: z.iso.date(),
  validated: date,
  expires: date,
  withdrawn: date,
});

export async function fetchReferences() {
  return queryRows(
    await getPool(),
    reference,
    `SELECT f.account_id AS "accountId", ${ACCOUNT} AS account, f.willing_on AS willing, f.validated_on AS validated,
       f.expires_on AS expires, f.withdrawn_on AS withdrawn FROM account_references f`,
  );
}
