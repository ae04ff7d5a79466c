import { AppError } from "./app-error";

/** What comes, or null where the worker has yet to work it out; every other fault stays one. */
export async function orAwaited<Answer>(coming: Promise<Answer>): Promise<Answer | null> {
  try {
    return await coming;
  } catch (error) {
    if (error instanceof AppError && error.code === "answer-awaited") return null;
    throw error;
  }
}
