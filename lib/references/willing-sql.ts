import { RENEWAL_DAYS } from "../metrics/sources/references";

/** Who said nothing stands between the passives, who would not hurt, and the detractors, who might. */
const UNHEARD = 6.5;

/**
 * SQL of the accounts that are willing today, each with the validation that holds the longest or, where none holds, the one that ran out last: the
 * choice of `listReferences` in lib/metrics, as of a day instead of a period's last. `today` is the parameter's place.
 */
export const willingSql = (today: string) => `
  SELECT DISTINCT ON (account_id) * FROM (
    SELECT account_id, willing_on,
      coalesce(validated_on <= ${today} AND coalesce(expires_on > ${today}, true), false) AS holds,
      CASE WHEN validated_on <= ${today} THEN validated_on END AS validated_on,
      CASE WHEN validated_on <= ${today} THEN validated_by END AS validated_by,
      CASE WHEN validated_on <= ${today} THEN expires_on END AS expires_on
    FROM account_references WHERE willing_on <= ${today} AND coalesce(withdrawn_on > ${today}, true)) known
  ORDER BY account_id, holds DESC, validated_on IS NULL, expires_on DESC NULLS FIRST, validated_on DESC`;

/** Days for which an account that was asked is left in peace. */
export const REST = "coalesce((SELECT reference_rest FROM setting WHERE id = 1), 90)";

/**
 * Best first: who may be asked now; whose validation holds and does not run out soon, then one that does, then none; the more
 * content by the last answer; whoever was not asked for longest.
 */
export const bestFirst = (today: string) => `
  free_on IS NOT NULL, free_on,
  CASE WHEN holds AND coalesce(expires_on - ${today} >= ${RENEWAL_DAYS}, true) THEN 0 WHEN holds THEN 1 ELSE 2 END,
  coalesce(last_nps, ${UNHEARD}) DESC, asked_on NULLS FIRST, account, code`;

/** Ids of the products that an account `a` has: by an invoice, or by a contract that runs today. */
export const productsHeld = (today: string) => `
  SELECT i.product_id FROM invoices i WHERE i.account_id = a.id
  UNION ALL SELECT s.product_id FROM subscriptions s
   WHERE s.account_id = a.id AND s.start_date <= ${today} AND coalesce(s.end_date > ${today}, true)`;
