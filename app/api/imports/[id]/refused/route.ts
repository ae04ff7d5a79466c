import { csvResponse } from "@/lib/http/csv-response";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { findImport } from "@/lib/imports/loaders";
import { noteRefusedExported } from "@/lib/imports/note-refused-exported";
import { rejectsFile } from "@/lib/imports/rejects-file";
import { respondToAdmin } from "@/lib/imports/respond";

/** The refused rows as a file to mend and send again, with the reasons in the reader's language. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToAdmin(async (session) => {
    const found = await findImport((await params).id);
    if (!found) return new Response(null, { status: 404 });
    const translate = await requestTranslator();
    const name = `${found.fileName.replace(/\.\w+$/, "")}-${translate("upload.result.refusedFile")}.csv`;
    await noteRefusedExported(session, found.id);
    const lines = rejectsFile(found.id, translate);
    return csvResponse(name, lines);
  });
}
