import { KIND_IDS, type KindId } from "./declaration";

/** What rows of other kinds refer to, or are converted at, comes before them; what refers to those comes last. */
const FIRST: readonly KindId[] = ["accounts", "products", "exchange-rates", "cpis", "contacts", "opportunities"];
const LAST: readonly KindId[] = ["opportunity-stages", "cpi-measurements"];

const ORDER: readonly KindId[] = [
  ...FIRST,
  ...KIND_IDS.filter((id) => !FIRST.includes(id) && !LAST.includes(id)),
  ...LAST,
];

/** Things of several kinds in the order in which they are to be imported; those of one kind keep theirs. */
export function inImportOrder<Thing>(things: readonly Thing[], kindOf: (thing: Thing) => KindId): Thing[] {
  return [...things].sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));
}
