import { z } from "zod";
import { type Evidence, type FollowUp, REASONS, RESULTS, type Step } from "./types";

const text = z.string().nullable();
const day = z.iso.date();

/** Evidence as it is kept; what an older program wrote and nobody knows any more is left out. */
export const evidenceColumn: z.ZodType<Evidence> = z.object({
  score: z.number().optional(),
  comment: text.optional(),
  contact: text.optional(),
  answeredAt: z.string().optional(),
  health: z.number().optional(),
  healthBefore: z.number().nullable().optional(),
  month: day.optional(),
  monthBefore: day.nullable().optional(),
  contractEnd: day.optional(),
  mrr: text.optional(),
  estimatedOn: day.optional(),
  amount: text.optional(),
  category: text.optional(),
  person: text.optional(),
  expiresOn: day.optional(),
  validatedBy: text.optional(),
  deal: text.optional(),
  stage: text.optional(),
  since: day.nullable().optional(),
  expectedOn: day.nullable().optional(),
  note: text.optional(),
});

export const stepsColumn: z.ZodType<Step[]> = z.array(
  z.object({ text: z.string(), doneAt: z.string().nullable(), doneBy: z.number().nullable() }),
);

export const followUpRow: z.ZodType<FollowUp> = z.object({
  accountId: z.number().int(),
  id: z.string(),
  code: z.string(),
  account: z.string(),
  accountOwner: text,
  segment: text,
  reason: z.enum(REASONS),
  rule: text,
  subject: z.string(),
  evidence: evidenceColumn,
  title: text,
  openedAt: z.date(),
  openedBy: text,
  dueAt: z.date(),
  owner: z.object({ id: z.number(), name: z.string() }).nullable(),
  takenAt: z.date().nullable(),
  steps: stepsColumn,
  outcome: text,
  result: z.enum(RESULTS).nullable(),
  lossReason: text,
  closedAt: z.date().nullable(),
  closedBy: text,
  version: z.number().int(),
});
