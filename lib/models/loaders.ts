import { requireSession } from "../auth/gate";
import { getFittedModel } from "./data";
import type { FittedModel, ModelRequest } from "./types";

/**
 * The model as last fitted on what the reader may see, for pages: `fittedAt` is its age, `factsAsOf` how far the facts reached.
 * Null when it was never fitted on these accounts; the job "model-refit" fits it on everybody's.
 */
export async function loadFittedModel(request: Omit<ModelRequest, "now" | "scope">): Promise<FittedModel | null> {
  const { scope } = await requireSession();
  return getFittedModel({ ...request, scope });
}
