import { answerDocument } from "@/lib/api/answer-document";

export const dynamic = "force-dynamic";

/** The OpenAPI document. It says what can be asked and nothing of what there is, so it is open to everybody. */
export function GET(request: Request): Response {
  return answerDocument(request);
}
