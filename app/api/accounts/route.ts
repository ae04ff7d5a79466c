import { loadAccountPage } from "@/lib/accounts/loaders";
import { readAccountsAddress } from "@/lib/accounts/schema";
import { currentSession } from "@/lib/auth/gate";

/** A page of the list of accounts: filters and order as its address has them, and `after`, where the page before ended. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentSession())) return new Response(null, { status: 401 });
  const { searchParams } = new URL(request.url);
  const page = await loadAccountPage(readAccountsAddress(searchParams), searchParams.get("after"));
  return Response.json(page, { headers: { "cache-control": "private, no-store" } });
}
