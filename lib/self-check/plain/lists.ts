import type { PlainFigure } from "../types";
import { checksOf } from "./run-sql";

/** What a contact on a list was at the start of a day, by its last event before. */
const stateAt = (day: string) => `(
  SELECT e.event::text FROM list_events e
  WHERE e.account_id = m.account_id AND e.contact IS NOT DISTINCT FROM m.contact AND e.list IS NOT DISTINCT FROM m.list
    AND (e.happened_at AT TIME ZONE $1)::date < ${day}
  ORDER BY e.happened_at DESC, e.id DESC LIMIT 1)`;

export const MEMBERS = `
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

export const LIST_FIGURES: readonly PlainFigure[] = [
  figure("standard", LEFT),
  figure("over-end", LEFT, END),
  figure("open", ["unsubscribed", "complained"]),
  figure("silent", ["bounced", "inactive"]),
  ...LEFT.map((event) => figure(event, [event])),
];

export const LISTS = checksOf(() => MEMBERS, LIST_FIGURES);
