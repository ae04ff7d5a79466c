import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { NAMED_THEMES } from "../metrics/sources/named-themes";
import type { Theme } from "./types";

const row = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  keywords: z.array(z.object({ keyword: z.string(), language: z.string().nullable() })),
  answers: z.coerce.number(),
});

/** All themes by name, each with its keywords and how many answers name it. */
export function listThemes(connection: Queryable): Promise<Theme[]> {
  return queryRows(
    connection,
    row,
    `SELECT t.id, t.code, t.name,
       coalesce((SELECT jsonb_agg(jsonb_build_object('keyword', keyword, 'language', language) ORDER BY keyword)
                   FROM theme_keywords k WHERE k.theme_id = t.id), '[]') AS keywords,
       (SELECT count(*) FROM (${NAMED_THEMES}) n WHERE n.theme_id = t.id) AS answers
     FROM themes t ORDER BY t.name, t.code`,
  );
}
