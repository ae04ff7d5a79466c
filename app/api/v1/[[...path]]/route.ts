import { answerApi } from "@/lib/api/answer";

export const dynamic = "force-dynamic";

/** Everything below /api/v1 is answered by the routes that lib/api/routes.ts lists, and documented from the same list. */
export {
  answerApi as DELETE,
  answerApi as GET,
  answerApi as HEAD,
  answerApi as PATCH,
  answerApi as POST,
  answerApi as PUT,
};
