import type { Translate } from "../i18n/translate";
import { AUDIT_ACTIONS, type AuditAction } from "./action-names";

/** The actions whose name in a language has these words, whatever the case of their letters. */
export function findNamed(words: string, translate: Translate): AuditAction[] {
  const sought = words.toLocaleLowerCase();
  return AUDIT_ACTIONS.filter((action) => translate(`audit-actions.${action}`).toLocaleLowerCase().includes(sought));
}
