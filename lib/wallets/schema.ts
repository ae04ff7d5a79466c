import { z } from "zod";
import { dayTyped, numberTyped, rowIdTyped, textTyped, wholeTyped } from "../account-page/typed";

export const estimateRow = z.object({
  id: z.string(),
  /** The id by which it can be corrected; null: a file gave it none. */
  ownId: z.string().nullable(),
  estimatedOn: z.iso.date(),
  category: z.string().nullable(),
  /** Exact decimals: in the organisation's currency and, where it came in another, as it came. Null where only the rank is known. */
  amount: z.string().nullable(),
  originalAmount: z.string().nullable(),
  currency: z.string(),
  source: z.string().nullable(),
  person: z.string().nullable(),
  rank: z.number().int().nullable(),
  brands: z.number().int().nullable(),
  fileName: z.string().nullable(),
  /** It was typed in, and so can be taken back. */
  typed: z.boolean(),
  /** It is the last of its category, which counts now. */
  standing: z.boolean(),
});

/** An estimate as it is typed in, its numbers in the reader's notation; each field is one of the import kind's. */
export function estimateForm(locale: string) {
  return z.object({
    account: z.string().min(1),
    id: z.string().min(1).max(200),
    rowId: rowIdTyped,
    date: dayTyped,
    category: textTyped(200),
    amount: numberTyped(locale),
    currency: textTyped(3),
    source: textTyped(200),
    person: textTyped(200),
    rank: wholeTyped,
    brands: wholeTyped,
  });
}
