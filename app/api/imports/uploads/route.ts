import { respondToAdmin } from "@/lib/imports/respond";
import { newUpload } from "@/lib/imports/schema";
import { createUpload } from "@/lib/imports/uploads";

/** Makes room for a file that will come in pieces: { fileName, bytes } → { id }. */
export function POST(request: Request): Promise<Response> {
  return respondToAdmin(async ({ userId }) => {
    const parsed = newUpload.safeParse(await request.json().catch(() => null));
    if (!parsed.success) return new Response(null, { status: 400 });
    const { id } = await createUpload({ ...parsed.data, userId }, new Date());
    return Response.json({ id }, { status: 201 });
  });
}
