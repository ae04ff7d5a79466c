import { requestLocale } from "@/lib/auth/gate";
import { requestActor } from "@/lib/auth/request-actor";
import { accountsFile } from "@/lib/data-health/csv";
import { noteExport } from "@/lib/data-health/mutations";
import { accountCheck } from "@/lib/data-health/schema";
import { cellDelimiter } from "@/lib/format/cell-delimiter";
import { csvResponse } from "@/lib/http/csv-response";
import { respondToAdmin } from "@/lib/imports/respond";

interface Context {
  params: Promise<{ check: string }>;
}

/** The accounts that a check finds; with `?template=1` only the columns to fill in and send as a file of accounts. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondToAdmin(async (session) => {
    const check = accountCheck.safeParse((await params).check);
    if (!check.success) return new Response(null, { status: 404 });
    await noteExport(check.data, await requestActor(session));
    const template = new URL(request.url).searchParams.has("template");
    const delimiter = cellDelimiter(await requestLocale());
    const lines = accountsFile(check.data, { template, delimiter });
    return csvResponse(`accounts-${check.data}.csv`, lines);
  });
}
