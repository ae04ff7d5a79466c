import { createLoader, parseAsString } from "nuqs/server";
import { z } from "zod";
import type { ReferenceEntry, ReferenceRequest, WillingAccount } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const text = (most: number) => z.string().trim().max(most, "tooLong");
const blankable = (most: number) => text(most).transform((words) => words || null);
const accountId = z.coerce.number().int().positive();
const id = z.string().regex(/^\d{1,18}$/);

const day = z.iso.date("date").refine((value) => value >= "1900-01-01" && value < "2200-01-01", "date");
const blankableDay = z.union([z.literal("").transform(() => null), day], "date");

export const askForm = z.object({ accountId, prospect: text(200).min(1, "required"), note: blankable(2000) });

/** What came of a request. */
export const RESULTS = ["agreed", "declined", "none"] as const;
export const resultForm = z.object({
  accountId,
  id,
  result: z.enum(RESULTS, "choice").transform((result) => (result === "none" ? null : result === "agreed")),
});

export const requestKey = z.object({ accountId, id });

/** An entry as it is typed in; without an id it is a new one. A validation has somebody who gave it, and an end only where it is one. */
export const entryForm = z
  .object({
    accountId,
    id: z.union([z.literal("").transform(() => null), id]),
    willing: z.string().min(1, "required").pipe(day),
    validated: blankableDay,
    validatedBy: blankable(200),
    expires: blankableDay,
    withdrawn: blankableDay,
    note: blankable(2000),
  })
  .superRefine(({ validated, validatedBy, expires }, context) => {
    const need = (field: string) => context.addIssue({ code: "custom", path: [field], message: "required" });
    if (validated && !validatedBy) need("validatedBy");
    if (!validated && (validatedBy || expires)) need("validated");
  });
export type EntryDraft = z.infer<typeof entryForm>;

/** What a reference is looked for by, as the address has it. */
export const searchParsers = {
  segment: parseAsString,
  industry: parseAsString,
  region: parseAsString,
  product: parseAsString,
};
export const readSearch = createLoader(searchParsers);

const date = z.iso.date();
const account = { accountId: z.number().int(), code: z.string(), account: z.string() };

export const willingRow: z.ZodType<WillingAccount> = z.object({
  ...account,
  segment: z.string().nullable(),
  industry: z.string().nullable(),
  region: z.string().nullable(),
  willingOn: date,
  standing: z.enum(["validated", "run-out", "unvalidated"]),
  validatedOn: date.nullable(),
  validatedBy: z.string().nullable(),
  expiresOn: date.nullable(),
  daysLeft: z.number().int().nullable(),
  lastNps: z.number().int().nullable(),
  lastNpsOn: date.nullable(),
  askedOn: date.nullable(),
  prospect: z.string().nullable(),
  agreed: z.boolean().nullable(),
  freeOn: date.nullable(),
});

export const requestRow: z.ZodType<ReferenceRequest> = z.object({
  ...account,
  id: z.string(),
  askedOn: date,
  askedBy: z.string(),
  prospect: z.string(),
  note: z.string().nullable(),
  agreed: z.boolean().nullable(),
});

export const entryRow: z.ZodType<ReferenceEntry> = z.object({
  ...account,
  id: z.string(),
  willingOn: date,
  validatedOn: date.nullable(),
  validatedBy: z.string().nullable(),
  expiresOn: date.nullable(),
  withdrawnOn: date.nullable(),
  note: z.string().nullable(),
});
