import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { programName } from "../../env";
import { KINDS } from "./all";
import { decode } from "./encoding";
import { isCurrent, makeAnswer } from "./keep-answer";
import { FORGET_DAYS, MOST_ANSWERS } from "./limits";
import { IS_OLD } from "./old-answers";
import { dropAnswer, findAnswer } from "./store";

const askedRow = z.object({ key: z.string(), kind: z.string(), asked: z.string() });

/**
 * Makes anew, one after the other, what was asked these days and is no longer what the facts say: the quickest first, so that
 * most are ready soonest. Forgets what nobody asks, what goes beyond
 * the most that is kept, what another program said, and what can no longer be answered.
 */
export async function renewAnswers(now: Date): Promise<void> {
  const pool = await getPool();
  await pool.query(
    `DELETE FROM kept_answers WHERE asked_at < now() - interval '${FORGET_DAYS} days' OR program <> $1
       OR key IN (SELECT key FROM kept_answers ORDER BY asked_at DESC OFFSET $2)`,
    [programName(), MOST_ANSWERS],
  );
  const old = await queryRows(
    pool,
    askedRow,
    `SELECT key, kind, asked FROM kept_answers WHERE ${IS_OLD} ORDER BY took_ms`,
    [now],
  );
  for (const { key, kind: id, asked } of old) {
    const { kept, ...standing } = await findAnswer(key, now);
    // A reader may have been quicker.
    if (!kept || isCurrent(kept, standing)) continue;
    const kind = KINDS.find((one) => one.id === id);
    try {
      if (!kind) throw new Error(`there are no questions of kind ${id}`);
      await makeAnswer(kind, decode(asked) as never, { ...standing, isKept: true }, now);
    } catch (error) {
      console.error(`an answer was forgotten: ${error instanceof Error ? error.message : error}`);
      await dropAnswer(key);
    }
  }
}
