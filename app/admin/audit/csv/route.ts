import { getTranslations } from "next-intl/server";
import { loadAuditCsv } from "@/lib/audit/loaders";
import { readAuditView, searchOf } from "@/lib/audit/schema";
import { respondToAdmin } from "@/lib/imports/respond";

/** The lines of the audit log that fit the address as a file, the newest first. */
export function GET(request: Request): Promise<Response> {
  return respondToAdmin(async () => {
    const t = await getTranslations("audit.columns");
    const names = (["id", "at", "actor", "action", "subject", "detail", "address"] as const).map((name) => t(name));
    const lines = await loadAuditCsv(searchOf(readAuditView(request)), names);
    const body = new ReadableStream<string>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await lines.return(undefined);
      },
    }).pipeThrough(new TextEncoderStream());
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="lealta-audit-log.csv"',
        "cache-control": "private, no-store",
      },
    });
  });
}
