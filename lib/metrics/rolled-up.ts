import { SUM_NAMES as ROLLUP_SUM_NAMES } from "../rollups/measures";
import { type Definition, isSummed } from "./types";

const ROLLED_UP: ReadonlySet<string> = new Set(ROLLUP_SUM_NAMES);

/** Whether a figure is made of the rollups' sums alone, which are there at once. Others read facts when first asked, which may take long. */
export function isRolledUp(definition: Definition): boolean {
  return isSummed(definition) && definition.sums.every((name) => ROLLED_UP.has(name));
}
