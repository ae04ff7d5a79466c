import { z } from "zod";
import { MOST_STEPS, NUMBERS, type NumberField, REACH } from "./conditions";
import type { RuleDraft } from "./rules-mutations";
import { type Condition, type Reach, RULE_REASONS, type RuleReason } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const REACHES = Object.keys(REACH) as (keyof Reach)[];
const MOST_HOURS = 8760;

/** The chosen values of a dimension, as the action hands them on: a list in JSON. */
const chosen = z
  .string()
  .default("[]")
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.array(z.string().min(1).max(200, "tooLong")).max(500))
  .transform((list) => [...new Set(list)]);

const text = z.string().default("");

/** A rule as it is typed in: every number as text, of which its reason says which are read. */
export const ruleForm = z
  .object({
    name: z.string().trim().min(1, "required").max(100, "tooLong"),
    reason: z.enum(RULE_REASONS as [RuleReason, ...RuleReason[]], "choice"),
    enabled: z.string().optional(),
    segments: chosen,
    regions: chosen,
    plans: chosen,
    industries: chosen,
    score: text,
    points: text,
    below: text,
    days: text,
    months: text,
    windowDays: text,
    restDays: text,
    past: z.string().optional(),
    whom: z.enum(["owner", "person"], "choice"),
    ownerId: z
      .string()
      .regex(/^\d{0,9}$/, "choice")
      .transform((id) => (id === "" ? null : Number(id))),
    dueHours: text,
    steps: z.string().max(4000, "tooLong").default(""),
  })
  .transform((typed, context): RuleDraft => {
    const fault = (field: string, message: string, params: Record<string, number> = {}) =>
      context.addIssue({ code: "custom", path: [field], message, params });
    const read = ({ name, least, most, optional }: Omit<NumberField, "name" | "usual"> & { name: string }) => {
      const given = String(typed[name as keyof typeof typed] ?? "").trim();
      if (given === "" && optional) return null;
      const value = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= least && value <= most) return value;
      fault(name, given === "" ? "required" : "range", { min: least, max: most });
      return null;
    };
    const numbers = NUMBERS[typed.reason].map((field) => [field.name, read(field)] as const);
    const condition: Condition = {
      segments: typed.segments,
      regions: typed.regions,
      plans: typed.plans,
      industries: typed.industries,
      ...Object.fromEntries(numbers),
      ...(typed.reason === "stalled-deal" ? { past: typed.past !== undefined } : {}),
    };
    if (typed.reason === "falling-health" && `${typed.points}${typed.below}`.trim() === "") fault("points", "either");
    if (typed.whom === "person" && typed.ownerId === null) fault("ownerId", "required");
    const steps = typed.steps.split("\n").flatMap((step) => step.trim() || []);
    if (steps.length > MOST_STEPS) fault("steps", "steps", { max: MOST_STEPS });
    else if (steps.some((step) => step.length > 200)) fault("steps", "tooLong", { max: 200 });
    return {
      name: typed.name,
      reason: typed.reason,
      enabled: typed.enabled !== undefined,
      condition,
      ownerFirst: typed.whom === "owner",
      ownerId: typed.ownerId,
      dueHours: read({ name: "dueHours", least: 1, most: MOST_HOURS }) ?? 24,
      steps,
    };
  });

/** Each dimension may have several values, of which a form's texts would keep the last. */
export function withReach(form: FormData): FormData {
  for (const name of REACHES) form.set(name, JSON.stringify(form.getAll(name)));
  return form;
}

export const ruleId = z.object({ rule: z.coerce.number().int().positive() });
