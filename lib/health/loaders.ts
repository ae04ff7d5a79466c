import { requireRole, requireSession } from "../auth/gate";
import { dimensionValues } from "../metrics/dimension-values";
import { rememberForNow } from "../metrics/kept/remembered";
import { getShownModel, type HealthRequest, listHealth, listHealthModels } from "./data";
import { DEFAULT_MODEL } from "./default-model";
import type { HealthModelDraft } from "./schema";
import type { AccountHealth, HealthModel } from "./types";

/** Accounts that the reader may see, with their scores and parts, lowest first. */
export async function loadHealth(request: Omit<HealthRequest, "scope">): Promise<AccountHealth[]> {
  const { scope } = await requireSession();
  const asked = { ...request, scope };
  return rememberForNow("health", asked, () => listHealth(asked));
}

/** The model by which health is shown; null before the first scores. */
export async function loadShownModel(): Promise<HealthModel | null> {
  await requireSession();
  return getShownModel();
}

/** Every version, newest first; a version above the shown one is being computed. For admins. */
export async function loadHealthModels(): Promise<HealthModel[]> {
  await requireRole("admin");
  return listHealthModels();
}

export interface HealthSettings {
  /** The version in force. */
  version: number;
  model: HealthModelDraft;
  /** Past months are still being scored by it. */
  isBeingApplied: boolean;
  /** That accounts have or that have weights of their own, in the organisation's order. */
  segments: string[];
}

/** How health is scored from now on, and for which segments it can be said apart. For admins. */
export async function loadHealthSettings(): Promise<HealthSettings> {
  const { scope } = await requireRole("admin");
  const [[newest], shown, values] = await Promise.all([listHealthModels(), getShownModel(), dimensionValues(scope)]);
  const model = newest ?? { version: 1, ...DEFAULT_MODEL };
  const segments = new Set([...values.segment, ...Object.keys(model.weights)]);
  return {
    version: model.version,
    model: { weights: { ...model.weights }, thresholds: model.thresholds },
    isBeingApplied: shown !== null && shown.version < model.version,
    segments: [...segments].filter((segment) => segment !== ""),
  };
}
