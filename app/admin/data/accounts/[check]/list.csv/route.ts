import { requestLocale } from "@/lib/auth/gate";
import { requestActor } from "@/lib/auth/request-actor";
import { accountsFile } from "@/lib/data-health/csv";
import { noteExport } from "@/lib/data-health/mutations";
import { accountCheck } from "@/lib/data-health/schema";
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
    // Where the decimal mark is a comma, the list separator is a semicolon.
    const delimiter = new Intl.NumberFormat(await requestLocale()).format(0.5).includes(",") ? ";" : ",";
    const lines = accountsFile(check.data, { template, delimiter });
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
        "content-disposition": `attachment; filename="accounts-${check.data}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  });
}
