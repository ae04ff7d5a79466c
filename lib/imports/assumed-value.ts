import type { Translate } from "../i18n/translate";
import type { Assumption } from "./assumptions";

/** What is assumed, in words; numbers and currencies are what they are. */
export function assumedValue({ field, value, values }: Assumption, translate: Translate): string {
  return values.length > 0 ? translate(`imports.choices.${field}.${value}`) : value;
}
