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
};
