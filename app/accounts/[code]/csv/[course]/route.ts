import { codeOfAddress } from "@/lib/account-page/address";
import { loadCourseCsv } from "@/lib/account-page/course";

/** A course of an account as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string; course: string }> },
): Promise<Response> {
  const { code: segment, course } = await params;
  const code = codeOfAddress(segment);
  const csv = code === null ? null : await loadCourseCsv(code, course);
  if (csv === null) return new Response(null, { status: 404 });
  return new Response(csv.text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${csv.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
