import type { Pool } from "pg";
import { setCadence } from "../../lib/interviews/cadences";
import { COMPANY, type Segment } from "./company";

/** How often the firm means to hear its larger customers; the small ones it hears by surveys. */
const DAYS: readonly (readonly [Segment, number])[] = [
  ["Enterprise", 90],
  ["Mid-market", 180],
];

/** Sets the demo company's cadences: most of its large customers were heard in time, and some were forgotten. */
export async function addCadences(pool: Pool): Promise<void> {
  for (const [segment, days] of DAYS) await setCadence(pool, { segment, days }, { userId: null, email: COMPANY.name });
}
