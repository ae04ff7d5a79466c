import type { Candidates } from "./candidates";

/** Accounts that are willing to be a reference and whose validation runs out within so many days; the nearest first. */
export const expiringValidations: Candidates = ({ days }, { today }, put) => `
  SELECT r.account_id, 'validation:' || r.expires_on AS subject,
    jsonb_build_object('expiresOn', r.expires_on, 'validatedBy', r.validated_by) AS evidence,
    r.expires_on - ${today} AS urgency
  FROM (
    SELECT DISTINCT ON (account_id) account_id, expires_on, validated_by FROM account_references
    WHERE validated_on <= ${today} AND willing_on <= ${today} AND coalesce(withdrawn_on > ${today}, true)
    ORDER BY account_id, expires_on DESC NULLS FIRST, id) r
  WHERE r.expires_on > ${today} AND r.expires_on <= ${today} + ${put(days)}::int`;
