import type { FormState } from "../forms/types";

/** What became of a one-time link just made: it went by mail, or is shown now and never again. */
export interface LinkState extends FormState {
  person?: string;
  /** The address that the link was sent to. */
  sentTo?: string;
  link?: string;
  /** Why it could not be sent, so that it is shown after all. */
  notSent?: string;
}
