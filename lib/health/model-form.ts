import { readNumber } from "../format/read-number";
import { textsOf } from "../forms/parse-form";
import type { FormState } from "../forms/types";
import type { Translate } from "../i18n/translate";
import { COMPONENT_IDS } from "../metrics/account/health-parts/all";
import { OWN_FIELD, weightField } from "./field-names";
import { type HealthModelDraft, healthModelSchema, MOST_WEIGHT } from "./schema";

type Parsed = { ok: true; draft: HealthModelDraft; seen: number } | { ok: false; state: FormState };

/** Reads a model as it is typed into its form, in the reader's notation of numbers; tells at each field what is wrong there. */
export function parseModelForm(form: FormData, locale: string, translate: Translate): Parsed {
  const errors: Record<string, string> = {};
  const fault = (field: string, key: string) => {
    errors[field] ??= translate(`settings.health.faults.${key}`, { most: MOST_WEIGHT });
  };
  const read = (field: string, most: number, key: string): number => {
    const exact = readNumber(String(form.get(field) ?? ""), locale);
    const value = exact === null ? Number.NaN : Number(exact);
    if (value >= 0 && value <= most) return value;
    fault(field, key);
    return Number.NaN;
  };
  const weightsOf = (segment: string) => {
    const weights = COMPONENT_IDS.map((id) => [id, read(weightField(id, segment), MOST_WEIGHT, "weight")] as const);
    if (weights.every(([, weight]) => weight === 0)) fault(weightField(COMPONENT_IDS[0] ?? "nps", segment), "allZero");
    return Object.fromEntries(weights);
  };
  const segments = [...new Set(["", ...form.getAll(OWN_FIELD).map(String)])];
  const weights = Object.fromEntries(segments.map((segment) => [segment, weightsOf(segment)]));
  const thresholds = { green: read("green", 100, "colour"), yellow: read("yellow", 100, "colour") };
  if (thresholds.yellow > thresholds.green) fault("yellow", "order");
  if (Object.keys(errors).length > 0) return { ok: false, state: { errors, values: textsOf(form) } };
  return { ok: true, draft: healthModelSchema.parse({ weights, thresholds }), seen: Number(form.get("seen")) };
}
