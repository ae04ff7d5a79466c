import { getTranslations } from "next-intl/server";
import { loadAuditCsv } from "@/lib/audit/loaders";
import { readAuditView, searchOf } from "@/lib/audit/schema";
import { csvResponse } from "@/lib/http/csv-response";
import { respondToAdmin } from "@/lib/imports/respond";

/** The lines of the audit log that fit the address as a file, the newest first. */
export function GET(request: Request): Promise<Response> {
  return respondToAdmin(async () => {
    const t = await getTranslations("audit.columns");
    const names = (["id", "at", "actor", "action", "subject", "detail", "address"] as const).map((name) => t(name));
    const lines = await loadAuditCsv(searchOf(readAuditView(request)), names);
    return csvResponse("lealta-audit-log.csv", lines);
  });
}
