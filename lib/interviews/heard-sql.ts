/** SQL of the organisation's time zone. */
export const TIME_ZONE = "coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC')";

/**
 * SQL of the active accounts that have a cadence, with the day on which each is due to be heard again: account_id, segment, days,
 * heard_on, due_on. Who was never heard is due so many days after becoming a customer. Owners are the parameter at `owners`,
 * a segment (null: all) the one at `segment`.
 */
export const dueSql = (owners: string, segment: string) => `
  SELECT p.account_id, p.segment, c.days, heard.day AS heard_on,
    coalesce(heard.day, p.first_active, (SELECT created_at::date FROM accounts WHERE id = p.account_id)) + c.days AS due_on
  FROM account_profile p
  JOIN account_month m ON m.account_id = p.account_id AND m.month = p.horizon AND m.active_end
  CROSS JOIN LATERAL (SELECT coalesce(
    (SELECT days FROM interview_cadences WHERE segment = p.segment),
    (SELECT days FROM interview_cadences WHERE segment = '')) AS days) c
  LEFT JOIN (
    SELECT account_id, (max(held_at) AT TIME ZONE ${TIME_ZONE})::date AS day FROM interviews GROUP BY account_id) heard
    ON heard.account_id = p.account_id
  WHERE c.days IS NOT NULL AND (${segment}::text IS NULL OR p.segment = ${segment})
    AND (${owners}::text[] IS NULL OR (p.owner = ANY(${owners})
      AND EXISTS (SELECT FROM accounts a WHERE a.id = p.account_id AND a.owner = ANY(${owners}))))`;
