import type { AccountScope } from "../auth/scope";
import type { Dimension } from "../metrics/types";
import type { ColumnId, NpsChoice } from "./columns";

/** An account as a line of the list. Money as exact decimals in the organisation's currency. */
export interface AccountLine {
  accountId: number;
  code: string;
  name: string;
  segment: string | null;
  industry: string | null;
  region: string | null;
  plan: string | null;
  /** As the files name the person. */
  owner: string | null;
  /** The user's own name; null where the owner is no user. */
  ownerName: string | null;
  channel: string | null;
  /** 0 to 100; null: not scored. */
  health: number | null;
  /** What it gained in three months. */
  trend: number | null;
  /** 0 to 10, and the moment of the answer. */
  lastNps: number | null;
  lastNpsAt: string | null;
  /** Percent. */
  shareOfWallet: number | null;
  mrr: string | null;
  /** "YYYY-MM-DD"; null: no end, or no contract. */
  contractEnd: string | null;
  /** How many are open. */
  followUps: number;
  /** The organisation's day. */
  lastContactOn: string | null;
  active: boolean;
}

/** What the list is narrowed to; null and empty lists leave everybody in. */
export interface AccountFilters extends Record<Dimension, readonly string[]> {
  /** Words of the name or code. */
  q: string;
  healthFrom: number | null;
  healthTo: number | null;
  nps: NpsChoice | null;
  /** The last contract ends within so many days from today. */
  ends: number | null;
  /** Whether something is open of it. */
  followUps: boolean | null;
  /** Nobody was in contact for so many days. */
  silent: number | null;
  /** The share of wallet is below this percentage. */
  wallet: number | null;
  active: boolean | null;
}

/** By which column the list is in order; accounts of which it is not known come last either way. */
export interface AccountOrder {
  by: ColumnId;
  down: boolean;
}

export interface AccountsQuestion {
  filters: AccountFilters;
  /** Only these accounts; absent: all that the filters let through. */
  ids?: readonly number[];
  order: AccountOrder;
  scope: AccountScope;
  /** The clock, for what is so many days away. */
  now: Date;
}

/** A place in the list: the value by which it is in order, as text, and the account. */
export interface AccountCursor {
  value: string | null;
  id: number;
}

export interface AccountPage {
  accounts: AccountLine[];
  /** Where the next page begins; null at the end. */
  next: string | null;
  /** How many there are in all; null but with the first page. */
  total: number | null;
}
