import { z } from "zod";
import type { AccountScope } from "./scope";

export const ROLES = ["admin", "executive", "csm"] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);

/** Somebody whose session was found valid at this request. */
export interface SignedIn {
  userId: number;
  email: string;
  name: string;
  role: Role;
  locale: string;
  scope: AccountScope;
  sessionId: string;
  /** False for people who came by a one-time link and have yet to choose a password. */
  hasPassword: boolean;
  /** True for people who come back by the organisation's own provider. */
  hasProvider: boolean;
}
