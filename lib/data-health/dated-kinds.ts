import { KINDS } from "../imports/kinds/all";
import { KIND_IDS, type KindId } from "../imports/kinds/declaration";

/** Kinds that say nothing of when they are known, and still have a day. */
const DAYS: Partial<Record<KindId, string>> = { changes: "date", "exchange-rates": "month" };

/** A kind whose rows have a day, the table and the column of it. */
export interface DatedKind {
  kind: KindId;
  table: string;
  column: string;
}

export const DATED_KINDS: readonly DatedKind[] = KIND_IDS.flatMap((kind) => {
  const { table, extent } = KINDS[kind];
  const column = extent[0] ?? DAYS[kind];
  return column ? [{ kind, table, column }] : [];
});
