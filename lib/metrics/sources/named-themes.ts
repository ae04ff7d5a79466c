/** SQL of the themes that answers name, by keywords and by hand; a person's word on an answer's theme counts before theirs. */
export const NAMED_THEMES = `
  SELECT account_id, answer_id, theme_id FROM answer_themes
  GROUP BY account_id, answer_id, theme_id HAVING coalesce(bool_or(names) FILTER (WHERE by_hand), true)`;
