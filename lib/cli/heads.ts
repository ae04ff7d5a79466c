import { type Translate, translatorFor } from "../i18n/translate";
import type { Unit } from "../metrics/types";
import { terminalLocale } from "./language";

let translate: Translate | undefined;

/** What a table of the command line says, in the terminal's language; keys under `cli`. JSON keeps its own names. */
export function say(key: string, values?: Record<string, string | number>): string {
  translate ??= translatorFor(terminalLocale());
  return translate(`cli.${key}`, values);
}

/** The heads of a table, tab-separated as its rows are. */
export function heads(...names: string[]): string {
  return names.map((name) => say(`heads.${name}`)).join("\t");
}

/** The unit of a figure as a head. */
export function unitHead(unit: Unit): string {
  translate ??= translatorFor(terminalLocale());
  return translate(`metrics.units.${unit}`);
}

/** Yes, no, or a dash where nobody can tell. */
export function yesOrNo(value: boolean | null): string {
  return value === null ? "–" : say(value ? "yes" : "no");
}
