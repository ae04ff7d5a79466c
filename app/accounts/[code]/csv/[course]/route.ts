import { codeOfAddress } from "@/lib/account-page/address";
import { loadCourseCsv } from "@/lib/account-page/course";
import { csvResponse } from "@/lib/http/csv-response";

/** A course of an account as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string; course: string }> },
): Promise<Response> {
  const { code: segment, course } = await params;
  const code = codeOfAddress(segment);
  const csv = code === null ? null : await loadCourseCsv(code, course);
  if (csv === null) return new Response(null, { status: 404 });
  return csvResponse(csv.fileName, csv.text);
}
