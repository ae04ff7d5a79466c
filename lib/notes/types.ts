import type { z } from "zod";
import type { noteRow } from "./schema";

/** What somebody wrote down about an account. */
export type Note = z.infer<typeof noteRow>;
