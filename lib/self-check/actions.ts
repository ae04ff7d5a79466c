"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import type { FormState } from "../forms/types";
import { askForSelfCheck } from "./mutations";

/** Has the figures checked against the facts once more. */
export async function checkFiguresAction(_before: FormState, _form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  await askForSelfCheck(await getPool(), await requestActor(session));
  revalidatePath("/admin/self-check");
  return { done: true };
}
