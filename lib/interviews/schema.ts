import { createLoader, createParser, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { FORMS, GAP_ORDERS, type Gap, type GapCursor, type PlannedTalk } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const text = (most: number) => z.string().trim().max(most, "tooLong");
const blankable = (most: number) => text(most).transform((words) => words || null);
const id = z.string().regex(/^\d{1,18}$/);
const day = z
  .string()
  .min(1, "required")
  .pipe(z.iso.date("date"))
  .refine((value) => value >= "1900-01-01" && value < "2200-01-01", "date");

const talk = {
  plannedOn: day,
  form: z.enum(FORMS, "choice"),
  userId: z.coerce.number("choice").int("choice").positive("choice"),
  contact: blankable(200),
  about: blankable(2000),
};

/** A talk as it is planned. */
export const planForm = z.object({ accountId: z.coerce.number("required").int().positive("required"), ...talk });
export type PlanDraft = z.infer<typeof planForm>;

export const planKey = z.object({ accountId: z.coerce.number().int().positive(), id });
export type PlanKey = z.infer<typeof planKey>;

export const moveForm = planForm.extend({ id });

/** A talk as it was held. */
export const heldForm = planKey.extend({
  heldOn: day,
  /** "14:30"; blank: not known. */
  heldAt: z
    .union([z.literal(""), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)], "choice")
    .transform((time) => time || null),
  form: talk.form,
  person: text(200).min(1, "required"),
  contact: blankable(200),
  learned: text(20_000).min(1, "required"),
  themes: blankable(500),
});
export type HeldDraft = z.infer<typeof heldForm>;

export const MOST_CADENCE_DAYS = 3_650;
export const cadenceForm = z.object({
  segment: z.string().max(200, "tooLong"),
  days: z
    .string()
    .regex(/^\d{1,5}$/, "days")
    .transform(Number)
    .pipe(z.number().min(1, "days").max(MOST_CADENCE_DAYS, "days")),
});
export const cadenceKey = z.object({ segment: z.string().max(200) });

const parseAsCursor = createParser<GapCursor>({
  parse: (text) => {
    const [, key, accountId] = /^(-?\d{1,20}(?:\.\d{1,6})?)_(\d{1,9})$/.exec(text) ?? [];
    return key && accountId ? { key, accountId: Number(accountId) } : null;
  },
  serialize: ({ key, accountId }) => `${key}_${accountId}`,
});

/** What the page shows, as the address has it. */
export const interviewsParsers = {
  segment: parseAsString,
  order: parseAsStringLiteral(GAP_ORDERS).withDefault("overdue"),
  after: parseAsCursor,
  everybody: parseAsBoolean.withDefault(false),
};
export const readInterviewsView = createLoader(interviewsParsers);

const date = z.iso.date();
const account = { accountId: z.number().int(), code: z.string(), account: z.string() };

export const plannedRow: z.ZodType<PlannedTalk> = z.object({
  ...account,
  id: z.string(),
  segment: z.string().nullable(),
  plannedOn: date,
  form: z.enum(FORMS),
  userId: z.number().int(),
  person: z.string(),
  contact: z.string().nullable(),
  about: z.string().nullable(),
});

export const gapRow: z.ZodType<Gap> = z.object({
  ...account,
  segment: z.string(),
  owner: z.string().nullable(),
  heardOn: date.nullable(),
  days: z.number().int(),
  overdueDays: z.number().int(),
  revenue: z.string(),
  plannedOn: date.nullable(),
});
