/**
 * SQL of the model by which health is shown: one row of version, green and yellow; none before the first scores. It is
 * the newest one whose scores are there, so that all figures follow the old one until the new one's history is made.
 */
export const SHOWN_MODEL = `(
  SELECT version, (thresholds->>'green')::numeric AS green, (thresholds->>'yellow')::numeric AS yellow
  FROM health_models m
  WHERE EXISTS (
    SELECT FROM account_health h WHERE h.month = (SELECT max(month) FROM account_health) AND h.version = m.version)
  ORDER BY version DESC LIMIT 1)`;
