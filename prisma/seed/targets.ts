import type { Pool } from "pg";
import type { Grain } from "../../lib/metrics/types";
import { setTargets } from "../../lib/targets/mutations";
import { type Calendar, MONTHS, moment } from "./calendar";
import { COMPANY, type Segment } from "./company";
import type { Person } from "./people";

interface Aim {
  metric: string;
  /** All accounts unless given. */
  segment?: Segment;
  grain: Grain;
  /** First and last month, counted from the last one of the data, which is 0. */
  months: readonly [first: number, last: number];
  value: string;
  owner: Person["role"];
}

/** A year back, and on to where plans end. */
const YEAR = [-11, 3] as const;

/** What the firm aims for: some of it is reached, some missed, and of some nobody can tell yet. */
const AIMS: readonly Aim[] = [
  { metric: "nps", grain: "month", months: YEAR, value: "40", owner: "executive" },
  { metric: "nps", grain: "quarter", months: YEAR, value: "35", owner: "executive" },
  { metric: "nps", segment: "Micro", grain: "quarter", months: YEAR, value: "30", owner: "csm" },
  { metric: "csat", grain: "month", months: YEAR, value: "85", owner: "csm" },
  { metric: "csat", grain: "quarter", months: YEAR, value: "85", owner: "csm" },
  { metric: "customer-churn", grain: "month", months: YEAR, value: "2.5", owner: "admin" },
  { metric: "customer-churn", segment: "Micro", grain: "month", months: YEAR, value: "1.5", owner: "csm" },
  { metric: "customer-churn", grain: "quarter", months: YEAR, value: "6", owner: "admin" },
  { metric: "customer-retention", grain: "quarter", months: YEAR, value: "95", owner: "admin" },
  { metric: "customer-retention", grain: "trailing-12", months: YEAR, value: "82", owner: "admin" },
  { metric: "net-revenue-retention", grain: "month", months: YEAR, value: "100", owner: "admin" },
  { metric: "recurring-revenue", grain: "month", months: [-11, -3], value: "325000", owner: "executive" },
  { metric: "recurring-revenue", grain: "month", months: [-2, 3], value: "365000", owner: "executive" },
  { metric: "revenue", grain: "month", months: YEAR, value: "950000", owner: "executive" },
  { metric: "revenue", grain: "quarter", months: YEAR, value: "2800000", owner: "executive" },
  { metric: "share-of-wallet", grain: "quarter", months: YEAR, value: "45", owner: "executive" },
  { metric: "win-rate", grain: "quarter", months: YEAR, value: "50", owner: "executive" },
];

/** Sets the demo company's targets. Where a role has nobody, whoever came first answers for its targets. */
export async function addTargets(pool: Pool, calendar: Calendar, people: readonly Person[]): Promise<void> {
  const ownerOf = (role: Person["role"]) => (people.find((person) => person.role === role) ?? people[0])?.id;
  const actor = { userId: null, email: COMPANY.name };
  const month = (fromLast: number) => calendar.day(moment(MONTHS - 1 + fromLast, 1));
  for (const { metric, segment = null, grain, months, value, owner: role } of AIMS) {
    const owner = ownerOf(role);
    if (owner === undefined) return;
    const [from, to] = [month(months[0]), month(months[1])];
    await setTargets(pool, { metric, definition: "standard", segment, grain, from, to, value, owner }, actor);
  }
}
