import type { Translate } from "../i18n/translate";
import type { Reject } from "./types";

/** The sentence that says why a row was refused and what to mend. */
export function explainReject({ reason, column, value, params }: Reject, translate: Translate): string {
  return translate(`imports.reasons.${reason}`, { column: column ?? "", value: value ?? "", ...params });
}
