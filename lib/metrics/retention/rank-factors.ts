import { type RelativeRisk, relativeRisk } from "../../statistics/relative-risk";
import { groupRows } from "./group-rows";

/** Customers active at the start with one value of an attribute, and how many of them were lost; "" is "not known". */
export interface AttributeCount {
  factor: string;
  value: string;
  customers: number;
  lost: number;
}

export interface Factor extends AttributeCount {
  /** All other customers. */
  rest: { customers: number; lost: number };
  /** Null where nobody was lost, or everybody. */
  risk: RelativeRisk | null;
}

/** Of these only the one value stands for a risk; the other is its absence. */
const RISKS: Readonly<Record<string, string>> = { visits: "falling", tickets: "open" };

/**
 * How many times as likely customers of each kind are lost as all others, most certain first: by how rarely chance alone takes
 * the ratio so far from 1. A value that all customers share is no kind, and is left out.
 */
export function rankFactors(counts: readonly AttributeCount[]): Factor[] {
  const factors = [...groupRows(counts, ({ factor }) => factor).values()].flatMap((values) => {
    const all = { customers: total(values, "customers"), lost: total(values, "lost") };
    return values
      .filter(({ factor, value }) => value === (RISKS[factor] ?? value))
      .map((count) => factorOf(count, all))
      .filter(({ rest }) => rest.customers > 0);
  });
  return factors.sort((a, b) => certainty(b) - certainty(a) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The two values of an attribute mirror each other, and must not be set apart by rounding. */
const certainty = ({ risk }: Factor) => Number(Math.abs(risk?.z ?? 0).toFixed(9));

/** "segment=small": the name of the group. */
export const nameOf = ({ factor, value }: Pick<AttributeCount, "factor" | "value">) => `${factor}=${value}`;

/** The same taken apart again. */
export function partsOfName(name: string): Pick<AttributeCount, "factor" | "value"> {
  const at = name.indexOf("=");
  return { factor: name.slice(0, Math.max(0, at)), value: name.slice(at + 1) };
}

function factorOf(count: AttributeCount, all: Factor["rest"]): Factor {
  const rest = { customers: all.customers - count.customers, lost: all.lost - count.lost };
  const tells = all.lost > 0 && all.lost < all.customers;
  const risk = tells
    ? relativeRisk({ successes: count.lost, trials: count.customers }, { successes: rest.lost, trials: rest.customers })
    : null;
  return { ...count, rest, risk };
}

function total(counts: readonly AttributeCount[], of: "customers" | "lost"): number {
  return counts.reduce((sum, count) => sum + count[of], 0);
}
