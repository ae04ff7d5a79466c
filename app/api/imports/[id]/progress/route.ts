import { followingTry } from "@/lib/imports/following-try";
import { findImport } from "@/lib/imports/loaders";
import { respondToAdmin } from "@/lib/imports/respond";
import type { ProgressAnswer } from "@/lib/imports/schema";

/** How far an import is, by its number or by the key of its request; of one that is tried again, how far the next try is. */
export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respondToAdmin(async () => {
    const asked = await findImport((await params).id);
    const next = asked && (await followingTry(asked));
    const found = next === "waiting" ? null : (next ?? asked);
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
