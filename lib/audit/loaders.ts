import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { isLogProtected } from "../database/log-protection";
import { getPool } from "../database/pool";
import { requestTranslator } from "../i18n/request-translator";
import { listLines } from "./data";
import { findNamed } from "./find-named";
import { linesCsv } from "./lines-csv";
import { recordDeed } from "./mutations";
import type { AuditPage, AuditSearch } from "./types";

/** One page of the audit log, for admins. */
export async function loadAuditPage(search: AuditSearch, before: string | null): Promise<AuditPage> {
  await requireRole("admin");
  return listLines(search, before, await named(search));
}

/** Whether the database keeps the application from changing the log, for admins. */
export async function loadIsProtected(): Promise<boolean> {
  await requireRole("admin");
  return isLogProtected(await getPool());
}

/** The log as a file, for admins; the log itself keeps who took it along. */
export async function loadAuditCsv(
  search: AuditSearch,
  header: readonly string[],
): Promise<AsyncGenerator<string, void>> {
  const session = await requireRole("admin");
  const asked = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== null));
  await recordDeed(await getPool(), await requestActor(session), "audit.exported", undefined, asked);
  return linesCsv(search, header, await named(search));
}

/** The actions whose name on the reader's page has the words that are looked for. */
async function named({ words }: AuditSearch): Promise<string[]> {
  return words === null ? [] : findNamed(words, await requestTranslator());
}
