import type { Candidates } from "./candidates";

/**
 * Answers to "how likely are you to recommend us" of so many points and fewer within the window, newest first. Left out is what
 * was seen to: an answer after which somebody was in contact with the account, or that the same person has answered anew.
 */
export const detractors: Candidates = ({ score, windowDays }, { now, today, timeZone }, put) => `
  SELECT s.account_id, 'answer:' || coalesce(s.external_id, s.id::text) AS subject,
    jsonb_build_object('score', s.score, 'comment', nullif(left(btrim(s.comment), 2000), ''), 'contact', s.contact,
      'answeredAt', to_char(s.answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) AS evidence,
    -extract(epoch FROM s.answered_at) AS urgency
  FROM survey_answers s
  WHERE s.question = 'nps' AND s.score <= ${put(score)}::int
    AND s.answered_at >= (${today} - ${put(windowDays)}::int)::timestamp AT TIME ZONE ${timeZone} AND s.answered_at <= ${now}
    AND NOT EXISTS (
      SELECT FROM interviews i WHERE i.account_id = s.account_id AND i.held_at > s.answered_at AND i.held_at <= ${now})
    AND NOT EXISTS (
      SELECT FROM survey_answers n
      WHERE n.account_id = s.account_id AND n.answered_at > s.answered_at AND n.answered_at <= ${now}
        AND n.question = 'nps' AND n.score IS NOT NULL AND n.contact = s.contact)`;
