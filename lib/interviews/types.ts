/** How somebody of the firm listens to a customer. */
export const FORMS = ["interview", "call", "meeting", "e-mail"] as const;
export type Form = (typeof FORMS)[number];

/** A talk that is to be held. */
export interface PlannedTalk {
  id: string;
  accountId: number;
  code: string;
  account: string;
  segment: string | null;
  /** Day. */
  plannedOn: string;
  form: Form;
  userId: number;
  /** Who is to hold it. */
  person: string;
  contact: string | null;
  about: string | null;
}

/** How often accounts of a segment are to be heard; the segment "" is everybody else. */
export interface Cadence {
  segment: string;
  days: number;
  /** Active accounts of the scope that it counts for, and how many of them were heard in time. */
  accounts: number;
  heard: number;
}

/** An active account that was not heard within its segment's cadence. */
export interface Gap {
  accountId: number;
  code: string;
  account: string;
  segment: string;
  owner: string | null;
  /** Day of the last talk; null: there was none. */
  heardOn: string | null;
  /** Days of the cadence, and for how many days it has been over. */
  days: number;
  overdueDays: number;
  /** Of the last twelve months of the data. */
  revenue: string;
  /** The next talk that is planned. */
  plannedOn: string | null;
}

export const GAP_ORDERS = ["overdue", "revenue"] as const;
export type GapOrder = (typeof GAP_ORDERS)[number];

/** A place in the list of gaps. */
export interface GapCursor {
  /** What the list is ordered by there. */
  key: string;
  accountId: number;
}

export interface GapPage {
  total: number;
  gaps: Gap[];
  /** Where the next page begins; null: there is none. */
  next: GapCursor | null;
}

/** Whoever may hold a talk. */
export interface Person {
  id: number;
  name: string;
}
