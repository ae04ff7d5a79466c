import { recordDeed } from "../audit/mutations";
import { requestActor } from "../auth/request-actor";
import type { SignedIn } from "../auth/types";
import { getPool } from "../database/pool";

/** The audit log keeps who took the refused rows of an import along. */
export async function noteRefusedExported(session: SignedIn, importId: number): Promise<void> {
  await recordDeed(await getPool(), await requestActor(session), "refused-rows.exported", String(importId));
}
