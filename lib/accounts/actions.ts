"use server";

import { revalidatePath } from "next/cache";
import { requireRole, requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import type { SignedIn } from "../auth/types";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { WORKERS } from "../follow-ups/types";
import { parseForm, textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { getUser } from "../users/data";
import { columnsForm, followUpForm, handOverForm } from "./bulk-schema";
import type { ColumnId } from "./columns";
import { type Editor, handOver, openFollowUps } from "./mutations";
import { keepColumns } from "./preferences";

/** Opens a follow-up for each of the chosen accounts; `values` say for how many, and how many had one. */
export async function openFollowUpsAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor(await requireRole(...WORKERS));
  const parsed = parseForm(followUpForm, form, await requestTranslator());
  if (!parsed.ok) return parsed.state;
  const { chosen, draft } = parsed.data;
  return written(form, async () => openFollowUps(await getPool(), chosen, draft, by, new Date()));
}

/** Gives the chosen accounts to another owner; `values` say how many. */
export async function handOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const by = await editor(await requireRole("admin"));
  const translate = await requestTranslator();
  const parsed = parseForm(handOverForm, form, translate);
  if (!parsed.ok) return parsed.state;
  const { chosen, owner } = parsed.data;
  return written(form, async () => {
    const pool = await getPool();
    const user = await getUser(pool, owner);
    if (!user || user.disabledAt) throw new AppError("user-unknown", { user: owner });
    const taker = {
      name: user.ownerAlias ?? user.email,
      label: translate("accounts.handOver.importName", { name: user.name }),
    };
    return { handedOver: await handOver(pool, chosen, taker, by, new Date()) };
  });
}

/** Keeps the columns that the reader chose; null: those of everybody. */
export async function keepColumnsAction(columns: ColumnId[] | null): Promise<void> {
  const { userId } = await requireSession();
  await keepColumns(await getPool(), userId, columnsForm.parse(columns));
}

async function editor(session: SignedIn): Promise<Editor> {
  return { ...(await requestActor(session)), scope: session.scope };
}

async function written(form: FormData, write: () => Promise<Record<string, number>>): Promise<FormState> {
  try {
    const counts = await write();
    revalidatePath("/accounts");
    return {
      done: true,
      values: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    };
  } catch (error) {
    return { values: textsOf(form), error: translateError(error, await requestTranslator()) };
  }
}
