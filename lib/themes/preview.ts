import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { themeMatcher } from "./match-themes";

/** So many of the newest comments are looked through: enough to judge a keyword by, and done while somebody waits. */
const MOST_COMMENTS = 50_000;

export interface KeywordPreview {
  /** How many comments hold each keyword, in the order asked. */
  keywords: { keyword: string; answers: number }[];
  /** How many hold one of them at least. */
  answers: number;
  /** How many comments were looked through, the newest; all there are unless `cut`. */
  looked: number;
  cut: boolean;
}

/** What keywords would find in the answers there are, by the same matcher that sorts them. */
export async function previewKeywords(connection: Queryable, keywords: readonly string[]): Promise<KeywordPreview> {
  const comments = await queryRows(
    connection,
    z.object({ comment: z.string() }),
    `SELECT comment FROM survey_answers WHERE comment IS NOT NULL ORDER BY answered_at DESC LIMIT ${MOST_COMMENTS + 1}`,
  );
  // Each keyword as a theme of its own, numbered by its place.
  const match = themeMatcher(keywords.map((keyword, themeId) => ({ themeId, keyword })));
  const looked = comments.slice(0, MOST_COMMENTS).map(({ comment }) => match(comment));
  const counts = new Array<number>(keywords.length).fill(0);
  for (const place of looked.flat()) counts[place] = (counts[place] ?? 0) + 1;
  return {
    keywords: keywords.map((keyword, place) => ({ keyword, answers: counts[place] ?? 0 })),
    answers: looked.filter((places) => places.length > 0).length,
    looked: looked.length,
    cut: comments.length > MOST_COMMENTS,
  };
}
