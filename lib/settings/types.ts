/** What the organisation has decided about itself. */
export interface Setting {
  name: string;
  /** IANA name; decides to which day an instant belongs. */
  timeZone: string;
  /** ISO 4217. */
  currency: string;
  locale: string;
  /** Null: "contract" as soon as there are subscriptions, "purchase" until then. */
  activeRule: "contract" | "purchase" | null;
  purchaseDays: number;
  /** First month of the organisation's year, 1 to 12. */
  firstMonth: number;
  /** Lets every CSM see every account. */
  csmSeesAll: boolean;
  /** Goes with each change of the settings, so that a logo is fetched anew; null without one. */
  logoVersion: string | null;
  /** Definitions used in place of the standard ones, by indicator. */
  definitions: Readonly<Record<string, string>>;
  /** Segments in the order in which they are shown; those that are not named follow by name. */
  segmentOrder: readonly string[];
  /** A reference that was asked is left in peace for so many days. */
  referenceRest: number;
}

/** Where nobody went through set-up. */
export const BEFORE_SET_UP: Setting = {
  name: "Lealta",
  timeZone: "UTC",
  currency: "EUR",
  locale: "en",
  activeRule: null,
  purchaseDays: 365,
  firstMonth: 1,
  csmSeesAll: false,
  logoVersion: null,
  definitions: {},
  segmentOrder: [],
  referenceRest: 90,
};
