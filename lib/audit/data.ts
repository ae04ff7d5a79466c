import { likeWords } from "../accounts/plain-words";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { auditLine } from "./schema";
import type { AuditLine, AuditPage, AuditSearch } from "./types";

const PAGE = 50;

/** SQL of the sort of an action. What is none of the others changed something. */
const SORT = `CASE
  WHEN action LIKE '%.seen' THEN 'seen'
  WHEN action LIKE '%.exported' THEN 'exported'
  WHEN action LIKE '%.undone' OR action LIKE '%-undone' OR action LIKE '%.taken-back' THEN 'undone'
  WHEN action LIKE 'import.%' THEN 'imported'
  WHEN action LIKE 'sign-in.%' OR action LIKE 'sign-out%' THEN 'signed-in'
  ELSE 'changed' END`;

const TIME_ZONE = "coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC')";

const LINES = `
  SELECT id::text, at, actor, action, ${SORT} AS sort, subject, detail, address FROM audit_log
  WHERE ($1::text IS NULL OR actor ILIKE $1) AND ($2::text IS NULL OR ${SORT} = $2) AND ($3::text IS NULL OR subject ILIKE $3)
    AND ($4::text IS NULL OR action ILIKE $4 OR action = ANY($9::text[]) OR subject ILIKE $4 OR detail::text ILIKE $4)
    AND ($5::date IS NULL OR at >= $5::date::timestamp AT TIME ZONE ${TIME_ZONE})
    AND ($6::date IS NULL OR at < ($6::date + 1)::timestamp AT TIME ZONE ${TIME_ZONE})
    AND ($7::bigint IS NULL OR audit_log.id < $7)
  ORDER BY audit_log.id DESC LIMIT $8`;

/** One page of the lines that fit, the newest first, after the one with this id; `named` as `readLines` takes it. */
export async function listLines(
  search: AuditSearch,
  before: string | null,
  named: readonly string[] = [],
): Promise<AuditPage> {
  const lines = await readLines(search, before, PAGE + 1, named);
  const shown = lines.slice(0, PAGE);
  return { lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/**
 * At most so many lines that fit, the newest first.
 *
 * @param named  actions whose name, in the reader's language, has the words that are looked for
 */
export async function readLines(
  search: AuditSearch,
  before: string | null,
  limit: number,
  named: readonly string[] = [],
): Promise<AuditLine[]> {
  const { person, sort, subject, words, from, to } = search;
  const parameters = [within(person), sort, within(subject), within(words), from, to, before, limit, named];
  return queryRows(await getPool(), auditLine, LINES, parameters);
}

function within(words: string | null): string | null {
  return words === null ? null : `%${likeWords(words)}%`;
}
