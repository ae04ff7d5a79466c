import { type NextRequest, NextResponse } from "next/server";
import { negotiateLocale } from "./lib/i18n/negotiate";
import { contentPolicy, fixedHeaders } from "./lib/security/content-policy";
import { isForeign } from "./lib/security/is-foreign";
import { isHttps } from "./lib/security/is-https";
import { NONCE_HEADER, PATH_HEADER } from "./lib/security/request-headers";
import { isStarting, STARTING_HEADERS, startingPage } from "./lib/supervisor/starting";

/**
 * Refuses changes that another site asks for, gives each page its own nonce and every answer the security headers; until
 * the database is ready, says that Lealta starts. Who may see what is decided in lib/auth/gate.ts.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isForeign(request)) return new NextResponse(null, { status: 403 });
  if (isStarting()) {
    const locale = negotiateLocale({ acceptLanguage: request.headers.get("accept-language") });
    return new NextResponse(startingPage(locale), { status: 503, headers: STARTING_HEADERS });
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const https = isHttps(request.headers, request.nextUrl.protocol);
  const policy = contentPolicy(nonce, { https, development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(fixedHeaders({ https }))) response.headers.set(name, value);
  return response;
}

// Built files never change and carry no secrets; they need neither nonce nor session. Programs come to the API with a key and no
// cookie, so no other site can make them ask; and their files may be larger than what is handed on from here.
// Its reference is a page like any other.
export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|fonts/|api/v1(?!/docs)(?:/|$)).*)"],
};
