"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import type { FormState } from "../forms/types";
import { setCsmSeesAll } from "./mutations";

/** Turns the switch by which CSMs see all accounts. */
export async function setCsmSeesAllAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  await setCsmSeesAll(await getPool(), form.get("csmSeesAll") === "on", await requestActor(session));
  revalidatePath("/admin/users");
  return { done: true };
}
