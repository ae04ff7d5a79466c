import { findImport } from "@/lib/imports/loaders";
import { respondToAdmin } from "@/lib/imports/respond";
import type { ProgressAnswer } from "@/lib/imports/schema";

/** How far an import is, by its number or by the key of its request. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToAdmin(async () => {
    const found = await findImport((await params).id);
    const answer: ProgressAnswer = found
      ? {
          importId: found.id,
          status: found.status,
          progress: found.progress,
          elapsedSeconds: Math.max(0, (Date.now() - found.createdAt.getTime()) / 1000),
        }
      : { importId: null, status: "waiting", progress: null, elapsedSeconds: 0 };
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  });
}
