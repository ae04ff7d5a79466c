import { KINDS } from "../imports/kinds/all";
import { KIND_IDS, type KindId } from "../imports/kinds/declaration";

/**
 * Every table with a column account_id, and what a merge does about it. A test holds it against the database, so that a new
 * table is thought of.
 */
const TABLES = {
  contacts: "facts",
  invoices: "facts",
  costs: "facts",
  subscriptions: "facts",
  survey_answers: "facts",
  visits: "facts",
  wallet_estimates: "facts",
  opportunities: "facts",
  list_events: "facts",
  tickets: "facts",
  account_references: "facts",
  cpi_measurements: "facts",
  survey_deliveries: "facts",
  interviews: "facts",
  follow_ups: "deeds",
  gestures: "deeds",
  notes: "deeds",
  reference_requests: "deeds",
  planned_interviews: "deeds",
  // Go where their answers go.
  answer_themes: "themes",
  // What imports wrote over goes where the row would have gone.
  overwritten: "kept",
  // Codes of accounts that were merged into the one that is merged now.
  account_aliases: "aliases",
  // Kept with the merge, and scored anew by the next job.
  account_health: "scores",
  // Made anew from the facts.
  account_month: "made",
  account_profile: "made",
  rollup_mark: "made",
  account_standing: "made",
  data_findings: "made",
  // Says of two that they are two, and says it again of both once the merge is undone.
  accounts_apart: "waits",
} as const;

/**
 * `facts` come by imports, which number their rows and say which import wrote each; `deeds` are what people and rules did, which
 * are numbered as well. Both are moved, and each move is written down.
 */
export type Treatment = (typeof TABLES)[keyof typeof TABLES];

export const MERGE_TABLES: Readonly<Record<string, Treatment>> = TABLES;

const tablesTreated = (...wanted: Treatment[]) =>
  Object.entries(MERGE_TABLES)
    .filter(([, treatment]) => wanted.includes(treatment))
    .map(([table]) => table);

/** The tables whose rows are moved one by one. */
export const MOVED_TABLES: readonly string[] = tablesTreated("facts", "deeds");

/** SQL of the import that wrote a row of the table, 0 where none did. */
export function writerSql(table: string, alias: string): string {
  return MERGE_TABLES[table] === "facts" ? `coalesce(${alias}.import_id, 0)` : "0";
}

/** The kinds of rows that a merge moves, with their tables. */
export const FACT_KINDS: readonly { kind: KindId; table: string }[] = KIND_IDS.filter(
  (kind) => MERGE_TABLES[KINDS[kind].table] === "facts",
).map((kind) => ({ kind, table: KINDS[kind].table }));
