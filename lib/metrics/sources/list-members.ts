import { type SumSource, TIME_ZONE } from "./source";

const instant = (day: string) => `(${day})::timestamp AT TIME ZONE ${TIME_ZONE}`;
const now = (event: string) => `coalesce(e.event = '${event}', false)::int`;

/**
 * Members of lists of e-mail addresses: each contact on each list is what its last event says. Of those subscribed at the start
 * of a period, the sums tell what the others had become by its end; who leaves and joins again inside it has not left. An event
 * without a contact stands for the account's one nameless contact. Nothing counts that is dated after the last month rolled up.
 */
export const listMembers = {
  id: "list-members",
  sums: {
    listStart: "bigint",
    listEnd: "bigint",
    listUnsubscribed: "bigint",
    listBounced: "bigint",
    listComplained: "bigint",
    listInactive: "bigint",
  },
  rows: (wanted) => `
    WITH bounds AS MATERIALIZED (
      SELECT w.period, ${instant("w.from_day")} AS from_at, ${instant("least(w.until_day, h.end_day)")} AS until_at
      FROM ${wanted} w
      CROSS JOIN (SELECT (horizon + interval '1 month')::date AS end_day FROM rollup_state) h WHERE w.from_day < h.end_day
    ), state AS MATERIALIZED (
      SELECT account_id, coalesce(contact, '') AS contact, coalesce(list, '') AS list, event, happened_at,
        lead(happened_at, 1, 'infinity') OVER (
          PARTITION BY account_id, coalesce(contact, ''), coalesce(list, '') ORDER BY happened_at, id) AS next_at
      FROM list_events
    ), subscribed AS (SELECT * FROM state WHERE event = 'subscribed')
    SELECT b.period, s.account_id, 1 AS "listStart", 0 AS "listEnd", ${now("unsubscribed")} AS "listUnsubscribed",
      ${now("bounced")} AS "listBounced", ${now("complained")} AS "listComplained", ${now("inactive")} AS "listInactive"
    FROM bounds b
    JOIN subscribed s ON s.happened_at < b.from_at AND s.next_at >= b.from_at
    LEFT JOIN state e ON s.next_at < b.until_at AND e.account_id = s.account_id AND e.contact = s.contact AND e.list = s.list
      AND e.happened_at < b.until_at AND e.next_at >= b.until_at
    UNION ALL
    SELECT b.period, s.account_id, 0, 1, 0, 0, 0, 0
    FROM bounds b JOIN subscribed s ON s.happened_at < b.until_at AND s.next_at >= b.until_at`,
} as const satisfies SumSource;
