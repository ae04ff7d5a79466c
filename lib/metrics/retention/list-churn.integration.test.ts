import { beforeAll, describe, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { LIST_FIGURES, MEMBERS } from "../../self-check/plain/lists";
import { seededDraws } from "../../statistics/testing-draws";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";
import { loadRandomFacts } from "../random-facts.fixture";

withTestDatabase();

const EVENTS = ["subscribed", "subscribed", "unsubscribed", "bounced", "complained", "inactive"];

/** Contacts on two lists who join, leave, come back and leave again, some at midnight or at once, some without a name. */
async function loadRandomListEvents(seed: number): Promise<void> {
  const draw = seededDraws(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  const rows = Array.from({ length: 1_500 }, (_, index) => ({
    id: index + 1,
    account_id: 1 + below(40),
    happened_at: `${new Date(Date.UTC(2022, 8, 20) + below(640) * 86_400_000).toISOString().slice(0, 10)}T${["03:59:59", "04:00:00", "05:00:00", "16:30:00"][below(4)]}Z`,
    contact: ["kim", "lee", "pat", null][below(4)],
    list: ["news", null][below(2)],
    event: EVENTS[below(EVENTS.length)],
  }));
  await (await getPool()).query(
    `INSERT INTO list_events (id, account_id, happened_at, contact, list, event)
     SELECT id, account_id, happened_at, contact, list, event FROM jsonb_populate_recordset(NULL::list_events, $1)`,
    [JSON.stringify(rows)],
  );
}

describe("losses of lists against plain SQL over their events", () => {
  beforeAll(async () => {
    await loadRandomFacts(2024_11, "contract");
    await loadRandomListEvents(2024_11);
  });

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, MEMBERS, LIST_FIGURES);
  });
});
