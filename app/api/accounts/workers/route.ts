import { currentSession } from "@/lib/auth/gate";
import { loadWorkersOf } from "@/lib/follow-ups/loaders";

/** Who may be given a follow-up of the account that `account` names, for whoever may give one. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentSession())) return new Response(null, { status: 401 });
  const people = await loadWorkersOf(new URL(request.url).searchParams.get("account") ?? "");
  if (!people) return new Response(null, { status: 404 });
  return Response.json(people, { headers: { "cache-control": "private, no-store" } });
}
