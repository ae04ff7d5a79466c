import { isHealthy } from "@/lib/supervisor/health";

export const dynamic = "force-dynamic";

/** 200 while pages and database answer, 503 otherwise. Open to everybody, and says nothing else. */
export async function GET(): Promise<Response> {
  return new Response(null, { status: (await isHealthy()) ? 200 : 503 });
}
