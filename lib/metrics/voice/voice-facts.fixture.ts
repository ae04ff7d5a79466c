import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { seededDraws } from "../../statistics/testing-draws";
import { loadRandomFacts, NOW, TIME_ZONE } from "../random-facts.fixture";

const HOUR = 3_600_000;

/**
 * The random facts with what else is known of a customer's voice: surveys sent, with and without a contact or a survey, twice on a
 * day, undelivered or in other letters than the answer; talks before, at and after answers, some known by their day alone;
 * themes from keywords and by hand.
 */
export async function loadVoiceFacts(seed: number): Promise<void> {
  await loadRandomFacts(seed, "purchase");
  const pool = await getPool();
  const draw = seededDraws(seed + 1);
  const one = <Value>(values: readonly Value[]) => values[Math.floor(draw() * values.length)] as Value;
  await pool.query(`INSERT INTO surveys (id, code, name) VALUES (1, 'relation', 'Relation'), (2, 'case', 'Case');
    INSERT INTO themes (id, code, name) VALUES (1, 'price', 'Price'), (2, 'service', 'Service'), (3, 'nobody', 'Nobody');`);
  // Nothing of this kind can lie in the future.
  await pool.query("DELETE FROM survey_answers WHERE answered_at > $1", [NOW]);
  await pool.query(
    "UPDATE survey_answers SET survey_id = CASE id % 3 WHEN 0 THEN NULL ELSE id % 3 END, channel = 'web'",
  );
  const answers = await fetchAnswers();
  const deliveries: object[] = [];
  const interviews: object[] = [];
  const named: object[] = [];
  answers.forEach(({ id, account, at, contact, survey, midnight }) => {
    for (let sent = 0; sent < one([0, 1, 1, 2]); sent++) {
      deliveries.push({
        account_id: account,
        sent_at: new Date(at - one([-3, 0, 0.5, 24, 24, 200, 719, 721, 900]) * HOUR),
        contact: one([contact, contact, contact?.toUpperCase() ?? null, "lee", null]),
        survey_id: one([survey, survey, null, 1]),
        channel: one(["email", "sms", null]),
        delivered: draw() > 0.1,
      });
    }
    if (draw() < 0.5)
      interviews.push({
        account_id: account,
        held_at: new Date(one([at, at - HOUR, at + 20 * HOUR, at + 60 * HOUR, midnight])),
      });
    for (const theme of [1, 2]) {
      const marks = one([[], [], ["rule"], ["rule", "not"], ["hand"], ["rule", "hand"], ["not"]] as const);
      for (const mark of marks)
        named.push({
          account_id: account,
          answered_at: new Date(at),
          answer_id: id,
          theme_id: theme,
          by_hand: mark !== "rule",
          names: mark !== "not",
        });
    }
  });
  for (const [table, rows] of Object.entries({ survey_deliveries: deliveries, interviews, answer_themes: named })) {
    const columns = Object.keys(rows[0] ?? {}).join(", ");
    await pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await pool.query(
    "UPDATE fact_extent SET last_day = ($1::timestamptz AT TIME ZONE $2)::date WHERE kind = 'survey-answers'",
    [NOW, TIME_ZONE],
  );
}

const instant = z.coerce.number();
const answer = z.object({
  id: instant,
  account: z.number(),
  at: instant,
  day: z.string(),
  midnight: instant,
  contact: z.string().nullable(),
  survey: z.number().nullable(),
  question: z.string(),
  score: z.number().nullable(),
  /** Twelve months later by the clock on the wall. */
  yearLater: instant,
});

const local = (column: string) => `(${column} AT TIME ZONE '${TIME_ZONE}')`;
const milliseconds = (sql: string) => `(1000 * extract(epoch FROM ${sql}))::bigint`;

/** All answers, oldest first; instants in milliseconds. */
export async function fetchAnswers() {
  return queryRows(
    await getPool(),
    answer,
    `SELECT id, account_id AS account, ${milliseconds("answered_at")} AS at, ${local("answered_at")}::date::text AS day,
       ${milliseconds(`${local("answered_at")}::date::timestamp AT TIME ZONE '${TIME_ZONE}'`)} AS midnight, contact,
       survey_id AS survey, question::text, score,
       ${milliseconds(`(${local("answered_at")} + interval '12 months') AT TIME ZONE '${TIME_ZONE}'`)} AS "yearLater"
     FROM survey_answers ORDER BY answered_at, id`,
  );
}

const delivery = z.object({
  id: instant,
  account: z.number(),
  at: instant,
  day: z.string(),
  contact: z.string().nullable(),
  survey: z.number().nullable(),
  channel: z.string().nullable(),
  delivered: z.boolean(),
});

export async function fetchDeliveries() {
  return queryRows(
    await getPool(),
    delivery,
    `SELECT id, account_id AS account, ${milliseconds("sent_at")} AS at, ${local("sent_at")}::date::text AS day, contact,
       survey_id AS survey, channel, delivered FROM survey_deliveries ORDER BY sent_at, id`,
  );
}

export async function fetchTalks() {
  return queryRows(
    await getPool(),
    z.object({ account: z.number(), at: instant }),
    `SELECT account_id AS account, ${milliseconds("held_at")} AS at FROM interviews ORDER BY held_at`,
  );
}

export async function fetchThemes() {
  return queryRows(
    await getPool(),
    z.object({ answer: instant, code: z.string(), byHand: z.boolean(), names: z.boolean() }),
    `SELECT answer_id AS answer, code, by_hand AS "byHand", names FROM answer_themes JOIN themes t ON t.id = theme_id`,
  );
}

export type Answer = z.infer<typeof answer>;
export type Delivery = z.infer<typeof delivery>;
