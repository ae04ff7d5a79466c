import { loadFound } from "@/lib/accounts/loaders";
import { currentSession } from "@/lib/auth/gate";

/** What matches `q` among the reader's accounts and, unless `only=accounts`, their contacts. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentSession())) return new Response(null, { status: 401 });
  const { searchParams } = new URL(request.url);
  const found = await loadFound(searchParams.get("q") ?? "", { contacts: searchParams.get("only") !== "accounts" });
  return Response.json(found, { headers: { "cache-control": "private, no-store" } });
}
