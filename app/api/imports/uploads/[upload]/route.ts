import { respondToAdmin } from "@/lib/imports/respond";
import { pieceOffset } from "@/lib/imports/schema";
import { appendToUpload, removeUpload } from "@/lib/imports/uploads";

interface Context {
  params: Promise<{ upload: string }>;
}

/** Takes the piece of the file that begins at ?offset= and answers { received }: where the next one begins. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return respondToAdmin(async () => {
    const offset = pieceOffset.safeParse(new URL(request.url).searchParams.get("offset"));
    if (!offset.success || !request.body) return new Response(null, { status: 400 });
    const received = await appendToUpload((await params).upload, offset.data, request.body);
    return Response.json({ received });
  });
}

/** Gives up a file on its way. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return respondToAdmin(async () => {
    await removeUpload((await params).upload);
    return new Response(null, { status: 204 });
  });
}
