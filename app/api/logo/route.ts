import { createHash } from "node:crypto";
import { loadLogo } from "@/lib/settings/logo";

const A_DAY_SECONDS = 86_400;

/** The organisation's logo, for whoever is signed in. Pages ask for it by its version, so browsers may keep it. */
export async function GET(request: Request): Promise<Response> {
  const logo = await loadLogo();
  if (!logo) return new Response(null, { status: 404 });
  const etag = `"${createHash("sha256").update(logo.bytes).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "cache-control": `private, max-age=${A_DAY_SECONDS}`,
    etag,
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(logo.bytes), { headers: { ...headers, "content-type": logo.type } });
}
