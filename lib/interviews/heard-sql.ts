const TIME_ZONE = "coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC')";

/** SQL of the day on which an instant was, in the organisation's time zone. */
export const dayOf = (instant: string) => `(${instant} AT TIME ZONE ${TIME_ZONE})::date`;

/**
 * SQL of the active accounts that have a cadence, with when each was last heard: account_id, segment, days, own (whether the cadence is the
 * segment's own), heard_at, due_at, since (of who was never heard: the day of becoming a customer) and late. Instants are
 * compared with the few at which cadences end, rather than made into days account by account, of which there may be a hundred thousand;
 * and the accounts themselves are read only for the scope, and of the few that were never heard nor active.
 *
 * @param owners  place of the parameter with the scope's owners; null: all
 * @param segment place of the only segment; null: all
 * @param today   place of the organisation's day
 */
export const dueSql = ({ owners, segment, today }: { owners: string; segment: string; today: string }) => `
  SELECT d.account_id, d.segment, d.days, d.own, d.heard_at, d.since,
    coalesce(d.heard_at, d.since::timestamptz) + d.span AS due_at,
    CASE WHEN d.heard_at IS NULL THEN d.since + d.days < ${today}::date ELSE d.heard_at < d.begins END AS late
  FROM (
    SELECT p.account_id, p.segment, c.days, c.span, c.begins, c.segment <> '' OR p.segment = '' AS own, heard.at AS heard_at,
      CASE WHEN heard.at IS NULL
        THEN coalesce(p.first_active, (SELECT created_at::date FROM accounts WHERE id = p.account_id)) END AS since
    FROM account_profile p
    JOIN account_standing st ON st.account_id = p.account_id AND st.active
    JOIN (
      SELECT of.segment AS of, c.segment, c.days, c.days * interval '1 day' AS span,
        (${today}::date - c.days)::timestamp AT TIME ZONE ${TIME_ZONE} AS begins
      FROM (SELECT DISTINCT segment FROM account_profile) of
      JOIN interview_cadences c ON c.segment = CASE
        WHEN of.segment IN (SELECT segment FROM interview_cadences) THEN of.segment ELSE '' END) c ON c.of = p.segment
    LEFT JOIN (SELECT account_id, max(held_at) AS at FROM interviews GROUP BY account_id) heard
      ON heard.account_id = p.account_id
    WHERE (${segment}::text IS NULL OR p.segment = ${segment})
      AND (${owners}::text[] IS NULL OR (p.owner = ANY(${owners})
        AND EXISTS (SELECT FROM accounts a WHERE a.id = p.account_id AND a.owner = ANY(${owners}))))) d`;
