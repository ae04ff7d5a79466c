"use server";

import { revalidatePath } from "next/cache";
import { recordDeed } from "../../audit/mutations";
import { requireRole } from "../../auth/gate";
import { requestActor } from "../../auth/request-actor";
import { getPool } from "../../database/pool";
import { textsOf } from "../../forms/parse-form";
import type { FormState } from "../../forms/types";
import { requestTranslator } from "../../i18n/request-translator";
import { translateError } from "../../i18n/translate";
import { getImport } from "../data";
import { belongsToAccount, kindOf } from "../kinds/all";
import { listLines } from "./data";
import { mendRows } from "./mend-rows";
import { mendForm, readCells } from "./schema";
import { mendable, sendAgain } from "./send-again";

export interface MendState extends FormState {
  /** The import as which the rows were sent. */
  importId?: number;
}

/** Sends refused rows again as they were mended. What was typed stays where nothing came of it. */
export async function sendAgainAction(_before: MendState, form: FormData): Promise<MendState> {
  const session = await requireRole("admin");
  const values = textsOf(form);
  const { importId, create, unchanged } = mendForm.parse(values);
  const translate = await requestTranslator();
  try {
    const found = mendable(await getImport(importId));
    const typed = readCells(values);
    const pool = await getPool();
    const refused = await listLines(pool, importId, [...typed.keys()]);
    const width = found.reading.header.length;
    const rows = mendRows(refused, typed, { width, unchanged: unchanged === "on" });
    if (rows.length === 0) return { error: translate("upload.mend.none"), values };
    const createAccounts = create === "on" && belongsToAccount(kindOf(found.kind));
    const result = await sendAgain(found, rows, { createAccounts, userId: session.userId, now: new Date() });
    const { accepted, rejected } = result;
    const detail = { refusedOf: importId, rows: result.rows, accepted, rejected };
    await recordDeed(pool, await requestActor(session), "import.mended", String(result.importId), detail);
    revalidatePath(`/admin/imports/${importId}`);
    return { done: true, importId: result.importId ?? undefined };
  } catch (error) {
    return { error: translateError(error, translate), values };
  }
}
