import { matchColumns, missingFields } from "./header";
import { KINDS } from "./kinds/all";
import { KIND_IDS, type KindId } from "./kinds/declaration";
import { FILE_WORDS } from "./kinds/file-words";
import { normaliseName } from "./normalise-name";

/** How many of its columns the name of a file outweighs, as a share of all. */
const NAME_WEIGHT = 0.34;
/** The same of having a column for each required field. */
const COMPLETE_WEIGHT = 0.2;

/**
 * What the rows of a file seem to be: the kind that takes most of its columns, helped by having them all and by the file's name.
 * Invoices where nothing else fits better. One column of several that a kind knows as well tells nothing: a list of the firm's
 * own people names sellers as opportunities do.
 */
export function suggestKind(header: readonly string[], fileName: string): KindId {
  const name = normaliseName(fileName.replace(/\.\w+$/, ""));
  const rated = KIND_IDS.map((id) => ({ id, ...rate(id, header, name) }));
  rated.sort((a, b) => b.score - a.score || b.taken - a.taken);
  const [best] = rated;
  return best && (best.isNamed ? best.taken > 0 : best.taken > 1 || (best.taken > 0 && header.length === 1))
    ? best.id
    : "invoices";
}

function rate(id: KindId, header: readonly string[], fileName: string) {
  const kind = KINDS[id];
  let mapping = {};
  try {
    mapping = matchColumns(kind, [...header], {}, fileName);
  } catch {
    // No name of a column is known to this kind.
  }
  const taken = Object.keys(mapping).length;
  const isNamed = FILE_WORDS[id].some((word) => fileName.includes(word));
  const isComplete = taken > 0 && missingFields(kind, mapping).length === 0;
  // What several kinds take alike are purchases more often than anything else.
  const score =
    taken / Math.max(1, header.length) +
    (isNamed ? NAME_WEIGHT : 0) +
    (isComplete ? COMPLETE_WEIGHT : 0) +
    (id === "invoices" ? 0.001 : 0);
  return { score, taken, isNamed };
}
