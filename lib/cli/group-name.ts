import { translatorFor } from "../i18n/translate";
import { terminalLocale } from "./language";

/** How a table names a group, in the terminal's language: null is everybody, "" what is not known. JSON keeps them as they are. */
export function groupName(group: string | null): string {
  if (group) return group;
  return translatorFor(terminalLocale())(group === null ? "board.filters.all" : "board.filters.notKnown");
}
