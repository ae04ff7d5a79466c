import { z } from "zod";
import { REASONS, RESULTS } from "../../follow-ups/types";
import { named } from "../named";
import { instant } from "./common";

const text = z.string().nullable();
const person = z.object({ id: z.number(), name: z.string() }).nullable();

export const followUpTold = z
  .object({
    id: z.string(),
    account: z.string().describe("The account's code."),
    accountName: z.string(),
    reason: z.enum(REASONS),
    rule: text.describe("Name of the rule that opened it; null where a person did."),
    title: text,
    evidence: z.record(z.string(), z.unknown()).describe("Figures and words of the reason when it was opened."),
    openedAt: instant,
    openedBy: text,
    dueAt: instant,
    owner: person.describe("Whom it is for; null: nobody yet."),
    takenAt: instant.nullable(),
    steps: z.array(z.object({ text: z.string(), doneAt: instant.nullable(), doneBy: z.number().nullable() })),
    outcome: text,
    result: z.enum(RESULTS).nullable(),
    lossReason: text,
    closedAt: instant.nullable(),
    closedBy: text,
    version: z.number().describe("Goes up with each change; sent back, an older one is refused."),
  })
  .register(named, { id: "FollowUp" });

export const followUpPage = z
  .object({
    followUps: z.array(followUpTold),
    next: z.number().nullable().describe("What to send for the next page; null at the end."),
  })
  .register(named, { id: "FollowUpPage" });
