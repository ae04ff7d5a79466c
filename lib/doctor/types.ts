import type { Translate } from "../i18n/translate";

/** What one look found: good, worth knowing, or wrong. `detail` is for people. */
export interface Finding {
  state: "good" | "note" | "bad";
  detail: string;
}

export interface Check {
  /** A message key of `doctor`. */
  id: string;
  look(translate: Translate): Promise<Finding>;
}
