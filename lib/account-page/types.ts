import type { z } from "zod";
import type { Role } from "../auth/types";
import type { accountRow } from "./schema";

/** Who an account is. */
export type Account = z.infer<typeof accountRow>;

/** Who may write down estimates, contacts and talks; notes are everybody's who sees the account. */
export const EDITORS: readonly Role[] = ["admin", "csm"];
