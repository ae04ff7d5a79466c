import { getTranslations } from "next-intl/server";
import { currentSession } from "../auth/gate";
import type { SignedIn } from "../auth/types";
import { AppError } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";

const STATUS: Partial<Record<AppError["code"], number>> = {
  "not-signed-in": 401,
  "not-allowed": 403,
  "import-unknown": 404,
  "upload-unknown": 404,
  "kind-unknown": 404,
  "file-too-large": 413,
  "disk-full": 507,
};

/**
 * Answers a request that the import pages make by themselves, for admins. A fault that people can mend is answered with its
 * sentence as { error: { code, message } }; anything else is thrown, and the server says so.
 */
export async function respondToAdmin(answer: (session: SignedIn) => Promise<Response>): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session) throw new AppError("not-signed-in");
    if (session.role !== "admin") throw new AppError("not-allowed");
    return await answer(session);
  } catch (error) {
    const { code, params } = asAppError(error);
    if (code === "unexpected") throw error;
    const t = await getTranslations("errors");
    return Response.json({ error: { code, message: t(code, params) } }, { status: STATUS[code] ?? 400 });
  }
}
