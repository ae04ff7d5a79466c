import { requestLocale } from "@/lib/auth/gate";
import { csvResponse } from "@/lib/http/csv-response";
import { kindOf } from "@/lib/imports/kinds/all";
import { respondToAdmin } from "@/lib/imports/respond";
import { templateFile } from "@/lib/imports/template/template-file";
import { loadSetting } from "@/lib/settings/loaders";

/** A file of a kind to begin from: its columns, and a row as an example in the reader's notation. */
export function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  return respondToAdmin(async () => {
    const { id } = kindOf((await params).kind);
    const [locale, setting] = await Promise.all([requestLocale(), loadSetting()]);
    return csvResponse(`${id}.csv`, templateFile(id, locale, setting?.currency ?? "EUR"));
  });
}
