import { MONTHS, type Moment, moment } from "./calendar";
import {
  ACCOUNTS,
  CHANNELS,
  type Channel,
  COLLEAGUES,
  INDUSTRIES,
  type Industry,
  PLAN_PRICES,
  type Plan,
  POOR_REGION,
  REGIONS,
  type Region,
  SEGMENTS,
  type Segment,
  type SegmentTraits,
} from "./company";
import { addressPart, firmName, personName } from "./names";
import { Random } from "./random";

export interface Contact {
  name: string;
  email: string;
  role: string;
}

export interface Account {
  index: number;
  code: string;
  name: string;
  segment: Segment;
  industry: Industry;
  region: Region;
  plan: Plan;
  owner: string;
  channel: Channel;
  /** First day of the first contract. */
  start: Moment;
  /** Price of the main product a month. */
  fee: number;
  yearly: boolean;
  /** How well it gets on with the firm: 0 is usual, +1 a standard deviation better. Nobody sees it. */
  mood: number;
  contacts: Contact[];
}

/** Share of the customers who were there before the data begin. */
const FROM_BEFORE = 0.36;
const ROLES = [
  "Office manager",
  "Managing director",
  "Purchasing",
  "Human resources",
  "Facilities",
  "Finance",
] as const;

/** The customers, in the order of their codes. */
export function makeAccounts(): Account[] {
  const names = new Set<string>();
  const segments = new Random("segments");
  const remaining = Object.fromEntries(
    Object.entries(SEGMENTS).map(([segment, { accounts }]) => [segment, accounts]),
  ) as Record<Segment, number>;
  return Array.from({ length: ACCOUNTS }, (_, index) => {
    const segment = segments.weighted(remaining);
    remaining[segment]--;
    return makeAccount(index, segment, names);
  });
}

function makeAccount(index: number, segment: Segment, names: Set<string>): Account {
  const random = new Random("account", index);
  const traits: SegmentTraits = SEGMENTS[segment];
  const industry = random.weighted(INDUSTRIES);
  const region = random.weighted(REGIONS);
  const plan = random.weighted(traits.plans as Record<Plan, number>);
  const name = firmName(random, industry, names);
  const colleague = COLLEAGUES.find((one) => one.segments?.includes(segment) && one.regions?.includes(region));
  const host = `${addressPart(name).replaceAll(".", "-")}.example.com`;
  return {
    index,
    code: `BR-${String(1001 + index)}`,
    name,
    segment,
    industry,
    region,
    plan,
    owner: colleague?.email ?? "",
    channel: random.weighted(CHANNELS),
    start: startOf(random),
    fee: Math.round(PLAN_PRICES[plan] * random.between(0.85, 1.45)),
    yearly: random.chance(traits.yearly),
    mood: 0.8 * random.normal() + (region === POOR_REGION ? -1.1 : 0.15),
    contacts: makeContacts(random, random.whole(...traits.contacts), host),
  };
}

/** A third comes from up to four years before the data; the others arrive a little more often each month. */
function startOf(random: Random): Moment {
  const day = random.whole(1, 28);
  if (random.chance(FROM_BEFORE)) return moment(-random.whole(1, 48), day);
  // Density growing linearly, by half from the first month to the last: the inverse of its distribution function.
  const place = Math.sqrt(0.8 * 0.8 + random.next() * (1.2 * 1.2 - 0.8 * 0.8));
  return moment(Math.floor(((place - 0.8) / 0.4) * MONTHS), day);
}

function makeContacts(random: Random, count: number, host: string): Contact[] {
  const byEmail = new Map<string, Contact>();
  while (byEmail.size < count) {
    const name = personName(random);
    const email = `${addressPart(name)}@${host}`;
    byEmail.set(email, { name, email, role: random.pick(ROLES) });
  }
  return [...byEmail.values()];
}
