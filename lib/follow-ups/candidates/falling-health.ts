import { SHOWN_MODEL } from "../../metrics/account/health-version";
import type { Candidates } from "./candidates";

/** Accounts whose health of the last scored month lies so far below that of three months before, or below a level; the least first. */
export const fallingHealth: Candidates = ({ points, below, windowDays }, { today }, put) => `
  SELECT h.account_id, 'health:' || h.month AS subject,
    jsonb_build_object('health', round(h.score, 1), 'month', h.month, 'healthBefore', round(b.score, 1),
      'monthBefore', b.month) AS evidence, h.score AS urgency
  FROM ${SHOWN_MODEL} m
  JOIN account_health h ON h.version = m.version AND h.month = (SELECT max(month) FROM account_health)
  LEFT JOIN account_health b ON b.account_id = h.account_id AND b.version = h.version
    AND b.month = (h.month - interval '3 months')::date AND b.score IS NOT NULL
  WHERE h.month >= date_trunc('month', ${today} - ${put(windowDays)}::int)::date AND h.month <= ${today}
    AND (b.score - h.score >= ${put(points ?? null)}::numeric OR h.score < ${put(below ?? null)}::numeric)`;
