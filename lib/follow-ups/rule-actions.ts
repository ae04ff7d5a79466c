"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { parseForm, textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { sendJob } from "../jobs/send";
import { setBudget } from "./budgets";
import { typedAmount } from "./forms";
import { faultState } from "./respond";
import { ruleForm, ruleId, withReach } from "./rule-form";
import { countFound } from "./rules-data";
import { addRule, deleteRule, editRule, moveRule, switchRule } from "./rules-mutations";
import { GESTURE_KINDS } from "./types";

async function written(form: FormData, write: () => Promise<unknown>): Promise<FormState> {
  try {
    await write();
  } catch (error) {
    const state = await faultState(error, form);
    const { to, ...errors } = state.errors ?? {};
    return to ? { ...state, errors: { ...errors, ownerId: to } } : state;
  }
  await sendJob("follow-ups", {});
  revalidatePath("/admin/follow-up-rules");
  return { done: true };
}

/** Writes a rule: a new one, or one that is there anew. */
export async function saveRuleAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const parsed = parseForm(ruleForm, withReach(form), await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const known = ruleId.safeParse(textsOf(form));
  const [pool, actor] = [await getPool(), await requestActor(session)];
  return written(form, () =>
    known.success
      ? editRule(pool, known.data.rule, parsed.data, actor, readSeen(form))
      : addRule(pool, parsed.data, actor),
  );
}

/** How many follow-ups a rule would open now, as it stands in its form; null while it cannot be read. */
export async function previewRuleAction(form: FormData): Promise<number | null> {
  await requireRole("admin");
  const texts = textsOf(withReach(form));
  // Its name decides nothing.
  const parsed = ruleForm.safeParse({ ...texts, name: texts.name || "–", whom: "owner", ownerId: "" });
  return parsed.success ? countFound(parsed.data, new Date()) : null;
}

/** Switches a rule on or off. */
export async function switchRuleAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { rule } = ruleId.parse(textsOf(form));
  const actor = await requestActor(session);
  return written(form, async () => switchRule(await getPool(), rule, form.get("enabled") === "yes", actor));
}

/** Moves a rule before or behind the next one of its reason. */
export async function moveRuleAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { rule } = ruleId.parse(textsOf(form));
  const actor = await requestActor(session);
  const to = form.get("to") === "up" ? "up" : "down";
  return written(form, async () => moveRule(await getPool(), rule, to, actor));
}

/** Takes a rule away. */
export async function deleteRuleAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const { rule } = ruleId.parse(textsOf(form));
  const actor = await requestActor(session);
  return written(form, async () => deleteRule(await getPool(), rule, actor));
}

/** Sets what somebody, or everybody, may give in a month; a kind left blank may not be given. */
export async function setBudgetAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const locale = await getLocale();
  const amount = (decimals: number) =>
    z
      .string()
      .default("")
      .transform((text, context) => {
        if (text.trim() === "") return null;
        const read = typedAmount(locale, decimals).safeParse(text);
        if (!read.success) context.addIssue({ code: "custom", message: "number" });
        return read.data ?? null;
      });
  const schema = z.object({
    person: z.string().regex(/^(everybody|\d{1,9})$/, "choice"),
    credit: amount(2),
    visit: amount(0),
    extension: amount(0),
  });
  const parsed = parseForm(schema, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { person, ...amounts } = parsed.data;
  const perMonth = Object.fromEntries(GESTURE_KINDS.flatMap((kind) => (amounts[kind] ? [[kind, amounts[kind]]] : [])));
  const actor = await requestActor(session);
  return written(form, async () =>
    setBudget(await getPool(), person === "everybody" ? null : Number(person), perMonth, actor, readSeen(form)),
  );
}
