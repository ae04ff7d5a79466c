import { fixedHeaders } from "../security/content-policy";
import { isHttps } from "../security/is-https";

/** What every answer of the API carries; proxy.ts, which sets the like for pages, lets its requests pass untouched. */
export function plainHeaders(request: Request): Headers {
  return new Headers({
    ...fixedHeaders({ https: isHttps(request.headers, new URL(request.url).protocol) }),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    Vary: "Authorization, Accept-Language",
  });
}
