import { SHOWN_MODEL } from "../../metrics/account/health-version";
import { startOf } from "./money-events";

/*
 * SQL of what an account said and what was done about it, in rows kind, at, id, data; parameters as in money-events.ts.
 */

/** So much of a text stands in the timeline; the whole stands where it belongs. */
const SHOWN = 600;

const ANSWERS = `
  SELECT 'answers' AS kind, answered_at AS at, id::text AS id,
    jsonb_build_object('what', question, 'score', score, 'words', left(nullif(btrim(comment), ''), ${SHOWN}), 'contact', contact) AS data
  FROM survey_answers WHERE account_id = $1`;

const TALKS = `
  SELECT 'talks', held_at, id::text,
    jsonb_build_object('what', form, 'person', person, 'contact', contact, 'words', left(learned, ${SHOWN}))
  FROM interviews WHERE account_id = $1`;

const NOTES = `
  SELECT 'notes', n.created_at, n.id::text,
    jsonb_build_object('what', 'written', 'person', u.name, 'words', left(n.text, ${SHOWN}))
  FROM notes n JOIN users u ON u.id = n.user_id WHERE n.account_id = $1`;

const TICKETS = `
  SELECT 'tickets', opened_at, 'o' || id,
    jsonb_build_object('what', 'opened', 'words', left(subject, ${SHOWN}), 'category', category, 'contact', contact)
  FROM tickets WHERE account_id = $1
  UNION ALL
  SELECT 'tickets', resolved_at, 'r' || id,
    jsonb_build_object('what', 'resolved', 'words', left(subject, ${SHOWN}), 'category', category, 'score', satisfaction)
  FROM tickets WHERE account_id = $1 AND resolved_at IS NOT NULL`;

/** The account turned another colour: at the end of the month in which it did, by the model that health is shown by. */
const HEALTH = `
  SELECT 'health', ${startOf("month + interval '1 month' - interval '1 day'")}, month::text,
    jsonb_build_object('what', colour, 'before', before, 'score', round(score, 1)::text)
  FROM (
    SELECT month, score, colour, lag(colour) OVER (ORDER BY month) AS before
    FROM (
      SELECT h.month, h.score,
        CASE WHEN h.score >= m.green THEN 'green' WHEN h.score >= m.yellow THEN 'yellow' ELSE 'red' END AS colour
      FROM ${SHOWN_MODEL} m JOIN account_health h ON h.version = m.version
      WHERE h.account_id = $1 AND h.score IS NOT NULL) scored) coloured
  WHERE before IS NOT NULL AND colour <> before`;

const FOLLOW_UPS = `
  SELECT 'follow-ups', opened_at, 'o' || f.id,
    jsonb_build_object('what', 'opened', 'reason', reason, 'title', title, 'person', u.name)
  FROM follow_ups f LEFT JOIN users u ON u.id = f.owner_id WHERE account_id = $1
  UNION ALL
  SELECT 'follow-ups', closed_at, 'c' || f.id,
    jsonb_build_object('what', 'closed', 'reason', reason, 'title', title, 'result', result, 'words', left(outcome, ${SHOWN}),
      'person', u.name)
  FROM follow_ups f LEFT JOIN users u ON u.id = f.closed_by WHERE account_id = $1 AND closed_at IS NOT NULL`;

const GESTURES = `
  SELECT 'gestures', g.given_at, g.id::text,
    jsonb_build_object('what', g.kind, 'amount', g.amount::text, 'person', u.name, 'words', left(g.note, ${SHOWN}))
  FROM gestures g JOIN users u ON u.id = g.user_id WHERE g.account_id = $1`;

const reference = (what: string, day: string, of: string) => `
  SELECT 'references', ${startOf(day)}, '${what.slice(0, 1)}' || id, jsonb_build_object('what', '${what}', 'person', ${of})
  FROM account_references WHERE account_id = $1 AND ${day} IS NOT NULL`;

const REFERENCES = [
  reference("willing", "willing_on", "NULL"),
  reference("validated", "validated_on", "validated_by"),
  reference("expired", "expires_on", "validated_by"),
  reference("no-more", "withdrawn_on", "NULL"),
  `SELECT 'references', ${startOf("r.asked_on")}, 'a' || r.id,
     jsonb_build_object('what', 'asked', 'person', u.name, 'name', r.prospect)
   FROM reference_requests r JOIN users u ON u.id = r.asked_by WHERE r.account_id = $1`,
].join(" UNION ALL ");

export const VOICE_EVENTS = {
  answers: ANSWERS,
  talks: TALKS,
  notes: NOTES,
  tickets: TICKETS,
  health: HEALTH,
  "follow-ups": FOLLOW_UPS,
  gestures: GESTURES,
  references: REFERENCES,
} as const;
