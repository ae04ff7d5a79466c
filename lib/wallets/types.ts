import type { z } from "zod";
import type { estimateRow } from "./schema";

/** What somebody estimated an account to spend in a year in a category, with everybody. */
export type Estimate = z.infer<typeof estimateRow>;
