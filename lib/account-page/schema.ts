import { z } from "zod";

/** Days without time are "YYYY-MM-DD". */
export const accountRow = z.object({
  id: z.number().int(),
  code: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  plan: z.string().nullable(),
  /** As the files write it, and the user who that is, where there is one. */
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  channel: z.string().nullable(),
  /** Whether it is a customer now; null before that was ever reckoned. */
  active: z.boolean().nullable(),
  customerSince: z.iso.date().nullable(),
  /** What else the files tell of it, by the names of their columns. */
  attributes: z.record(z.string(), z.unknown()),
});
