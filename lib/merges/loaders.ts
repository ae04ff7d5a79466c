import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { listMerges } from "./data";
import { previewMerge } from "./preview";

const PAGE = 30;

/** What a merge would do, or why it cannot be done. */
export async function loadMergePreview(from: string, into: string) {
  await requireRole("admin");
  try {
    return { preview: await previewMerge(await getPool(), from, into), fault: null };
  } catch (error) {
    if (error instanceof AppError) return { preview: null, fault: error };
    throw error;
  }
}

/** A page of merges, the newest first; `older` leads to the next one. */
export async function loadMerges(before?: number) {
  await requireRole("admin");
  const found = await listMerges(await getPool(), { limit: PAGE + 1, before });
  const merges = found.slice(0, PAGE);
  return { merges, older: found.length > PAGE ? (merges.at(-1)?.id ?? null) : null };
}
