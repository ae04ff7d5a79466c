/** What an action gives back to its form. Sentences are in the reader's language already. */
export interface FormState {
  /** By field name: what is wrong there. */
  errors?: Record<string, string>;
  /** What is wrong with the whole. */
  error?: string;
  /** What was typed, so that a form in error is not emptied. Never passwords. */
  values?: Record<string, string>;
  done?: boolean;
}
