import { startOf, tile, told } from "./board-figure";

/** Each address is what its last event says; of those subscribed at a month's start, who had left by its end. */
export const listChurn = tile(
  "list-churn",
  (months) => `WITH ${months.cte},
  spells AS (
    SELECT account_id, contact, list, event, happened_at, coalesce(lead(happened_at) OVER (
      PARTITION BY account_id, contact, list ORDER BY happened_at, id), 'infinity') AS next_at
    FROM list_events),
  members AS (
    SELECT period, a.event, b.event AS became
    FROM months
    JOIN spells a ON a.event = 'subscribed' AND a.happened_at < ${startOf("period")} AND a.next_at >= ${startOf("period")}
    JOIN spells b ON b.account_id = a.account_id AND b.contact = a.contact AND b.list = a.list
      AND b.happened_at < ${startOf("until")} AND b.next_at >= ${startOf("until")})
  ${told("100.0 * count(*) FILTER (WHERE became <> 'subscribed') / count(*)", "count(*)", "members GROUP BY period")}`,
);
