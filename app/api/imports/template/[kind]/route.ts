import { requestLocale } from "@/lib/auth/gate";
import { kindOf } from "@/lib/imports/kinds/all";
import { respondToAdmin } from "@/lib/imports/respond";

/** An empty file with the names of a kind's columns, separated as the reader's spreadsheet program expects it. */
export function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  return respondToAdmin(async () => {
    const { id, fields } = kindOf((await params).kind);
    // Where the decimal mark is a comma, the list separator is a semicolon.
    const comma = new Intl.NumberFormat(await requestLocale()).format(0.5).includes(",");
    const header = fields.map(({ name }) => name).join(comma ? ";" : ",");
    return new Response(`\ufeff${header}\r\n`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${id}.csv"`,
      },
    });
  });
}
