import { openApi } from "./openapi";
import { plainHeaders } from "./plain-headers";

/** The OpenAPI document, for the address by which it was asked for. */
export function answerDocument(request: Request): Response {
  const headers = plainHeaders(request);
  headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify(openApi()), { headers });
}
