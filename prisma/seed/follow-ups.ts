import type { Pool } from "pg";
import { z } from "zod";
import { queryRows } from "../../lib/database/query";
import { setBudget } from "../../lib/follow-ups/budgets";
import { openByRules } from "../../lib/follow-ups/open-by-rules";
import { COMPANY } from "./company";
import { Random } from "./random";

const DAY_MS = 86_400_000;
/** The rules are asked so many days before now; this share of what they then open is closed since, and the rest still open. */
const ASKED = [
  { daysAgo: 80, closed: 1 },
  { daysAgo: 60, closed: 1 },
  { daysAgo: 40, closed: 0.96 },
  { daysAgo: 9, closed: 0.5 },
];

const OUTCOMES = {
  recovered: [
    "The technician came the next morning, and they have written to say thanks.",
    "A new contact person and a fixed day for deliveries. They stay.",
    "The price was explained, and they have taken the yearly plan.",
  ],
  lost: ["They had signed elsewhere before we called."],
  "no-answer": ["Rang three times and wrote once."],
} as const;

const openRow = z.object({
  accountId: z.number(),
  id: z.string(),
  openedAt: z.date(),
  dueHours: z.number(),
  ownerId: z.number(),
  steps: z.array(z.object({ text: z.string() })),
});

/**
 * Gives the demo company its rules, budgets, and follow-ups: those that its rules would have opened in the last months, most of them
 * closed with what came of them and some with a gesture, and those that are to be done now.
 */
export async function addFollowUps(pool: Pool, now: Date): Promise<void> {
  const actor = { userId: null, email: COMPANY.name };
  await setBudget(pool, null, { credit: "400", visit: "3", extension: "30" }, actor);
  for (const { daysAgo, closed } of ASKED) {
    const then = new Date(now.getTime() - daysAgo * DAY_MS);
    await openByRules(pool, then);
    await closeSome(pool, then, { share: closed, before: now });
  }
  await openByRules(pool, now);
}

async function closeSome(pool: Pool, then: Date, { share, before }: { share: number; before: Date }): Promise<void> {
  const open = await queryRows(
    pool,
    openRow,
    `SELECT f.account_id AS "accountId", f.id::text, f.opened_at AS "openedAt", f.owner_id AS "ownerId", f.steps,
       extract(epoch FROM f.due_at - f.opened_at)::int / 3600 AS "dueHours"
     FROM follow_ups f WHERE f.opened_at = $1 AND f.closed_at IS NULL AND f.owner_id IS NOT NULL
     ORDER BY f.account_id, f.reason`,
    [then],
  );
  for (const [index, { accountId, id, openedAt, dueHours, ownerId, steps }] of open.entries()) {
    const random = new Random("follow-ups", accountId * 7 + index);
    if (!random.chance(share)) continue;
    const result = random.weighted({ recovered: 64, lost: 14, "no-answer": 22 });
    const hours = Math.min(dueHours, 160) * random.between(0.1, 1.2);
    const closedAt = new Date(Math.min(openedAt.getTime() + hours * 3_600_000, before.getTime()));
    const done = steps.map(({ text }) => ({ text, doneAt: closedAt.toISOString(), doneBy: ownerId }));
    const words = OUTCOMES[result] as readonly [string, ...string[]];
    const lossReason = result === "lost" ? random.pick(["Price", "Service", "Closed down"]) : null;
    await pool.query(
      `UPDATE follow_ups SET result = $3::"FollowUpResult", outcome = $4, loss_reason = $5, closed_at = $6, closed_by = $7,
         taken_at = $8, steps = $9, version = version + 2 WHERE account_id = $1 AND id = $2`,
      [accountId, id, result, random.pick(words), lossReason, closedAt, ownerId, openedAt, JSON.stringify(done)],
    );
    if (result === "recovered" && random.chance(0.25))
      await giveSomething(pool, random, { accountId, id, ownerId, closedAt });
  }
}

async function giveSomething(
  pool: Pool,
  random: Random,
  { accountId, id, ownerId, closedAt }: { accountId: number; id: string; ownerId: number; closedAt: Date },
): Promise<void> {
  const kind = random.weighted({ credit: 6, visit: 3, extension: 1 });
  const amount = { credit: 20 * random.whole(1, 4), visit: 1, extension: 10 }[kind];
  const month = `${closedAt.toISOString().slice(0, 7)}-01`;
  await pool.query(
    `INSERT INTO gestures (account_id, follow_up_id, user_id, kind, amount, month, note, given_at)
     SELECT $1, $2, $3, $4::"GestureKind", $5, $6, 'For the trouble', $7
     WHERE coalesce((SELECT sum(amount) FROM gestures WHERE user_id = $3 AND kind = $4::"GestureKind" AND month = $6), 0) + $5::numeric
       <= (SELECT per_month FROM gesture_budgets WHERE user_id IS NULL AND kind = $4::"GestureKind")`,
    [accountId, id, ownerId, kind, amount, month, closedAt],
  );
}
