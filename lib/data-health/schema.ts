import { z } from "zod";
import { DATED_KINDS } from "./dated-kinds";
import { ACCOUNT_CHECKS } from "./types";

export const accountCheck = z.enum(ACCOUNT_CHECKS);

/** A month in an address, "2024-03"; null for anything else. */
export const monthParameter = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((month) => `${month}-01`)
  .nullable()
  .catch(null);

export const datedKind = z.enum(DATED_KINDS.map(({ kind }) => kind) as [string, ...string[]]);

/** The last row of the page before, as the address has it. */
export const afterCode = z.string().max(1_000).optional().catch(undefined);
export const afterPosition = z.coerce.number().int().min(0).catch(0);

const MOST_CHOSEN = 1_000;

/** Accounts chosen in a list, and what they all get. Messages are keys under `common.field`. */
export const mendForm = z.object({
  check: z.enum(["no-owner", "unknown-owner", "no-segment"]),
  codes: z.array(z.string().max(1_000)).max(MOST_CHOSEN),
  value: z.string().trim().min(1, "required").max(200, "tooLong"),
});

/** An entry of a contact that stands twice. */
export const contactForm = z.object({
  position: z.coerce.number().int().min(1),
  contact: z.coerce.number().int().min(1),
});

/** An amount as it should have been, in the notation of the reader. */
export const amountForm = z.object({
  position: z.coerce.number().int().min(1),
  amount: z.string().trim().min(1, "required").max(40, "tooLong"),
});

/** Two accounts that look alike, by their numbers. */
export const pairForm = z.object({ one: z.coerce.number().int().min(1), other: z.coerce.number().int().min(1) });

/** A pair that was said to be two. */
export const apartForm = z.object({ pair: z.coerce.number().int().min(1) });

/** The last pair of the page before, as the address has it. */
export const beforePair = z.coerce.number().int().min(1).nullable().catch(null);
