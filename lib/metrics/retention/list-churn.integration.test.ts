import { beforeAll, describe, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { seededDraws } from "../../statistics/testing-draws";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { loadRandomFacts, TIME_ZONE } from "../random-facts.fixture";

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

/** What a contact on a list was at the start of a day, by its last event before. */
const stateAt = (day: string) => `(
  SELECT e.event::text FROM list_events e
  WHERE e.account_id = m.account_id AND e.contact IS NOT DISTINCT FROM m.contact AND e.list IS NOT DISTINCT FROM m.list
    AND (e.happened_at AT TIME ZONE '${TIME_ZONE}')::date < ${day}
  ORDER BY e.happened_at DESC, e.id DESC LIMIT 1)`;

const SOURCE = `
  SELECT * FROM (
    SELECT w.period, p."group", coalesce(${stateAt("w.from_day")} = 'subscribed', false) AS was, ${stateAt("w.end_day")} AS now
    FROM (SELECT DISTINCT account_id, contact, list FROM list_events) m JOIN people p ON p.id = m.account_id
    CROSS JOIN wanted w OFFSET 0) members
  WHERE was OR now = 'subscribed'`;

const START = "count(*) FILTER (WHERE was)";
const END = "count(*) FILTER (WHERE now = 'subscribed')";

function figure(definition: string, events: readonly string[], whole = START): PlainFigure {
  const part = `count(*) FILTER (WHERE was AND now IN (${events.map((event) => `'${event}'`).join(", ")}))`;
  const value = `100.0 * ${part} / nullif(${whole}, 0)`;
  return { metric: "list-churn", definition, value, numerator: part, denominator: whole, n: whole };
}

const LEFT = ["unsubscribed", "bounced", "complained", "inactive"];
const FIGURES = [
  figure("standard", LEFT),
  figure("over-end", LEFT, END),
  figure("open", ["unsubscribed", "complained"]),
  figure("silent", ["bounced", "inactive"]),
  ...LEFT.map((event) => figure(event, [event])),
];

describe("losses of lists against plain SQL over their events", () => {
  beforeAll(async () => {
    await loadRandomFacts(2024_11, "contract");
    await loadRandomListEvents(2024_11);
  });

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, SOURCE, FIGURES);
  });
});
