import type { Period } from "../requested-periods";
import type { fetchReferences, PlainOpportunity } from "./pipeline-facts.fixture";

interface Stall {
  /** Whether it is open at a period's end, and how long without a change of stage. */
  openAt(until: string): { days: number; limit: number } | null;
}

export interface PlainFacts {
  opportunities: (PlainOpportunity & Stall)[];
  references: Awaited<ReturnType<typeof fetchReferences>>;
}

/** Value and n, as anybody would count them one by one. */
export type PlainRow = [value: number | null, n: number];

const days = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const amounts = (found: readonly PlainOpportunity[]) => total(found.map(({ amount }) => amount));

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface Stay {
  stage: string | null;
  from: string;
  to: string | null;
}

/** Each stay in a stage: where, from when and to when, the last one to the end of the opportunity. */
function staysOf({ opened, closed, outcome, stages }: PlainOpportunity): Stay[] {
  const ended = outcome === "open" ? null : closed;
  const changes = stages.filter(({ stage }, place) => stages[place - 1]?.stage !== stage);
  if (stages.length === 0) return opened === null ? [] : [{ stage: null, from: opened, to: ended }];
  return changes.map(({ stage, entered }, place) => ({
    stage,
    from: entered,
    to: changes[place + 1]?.entered ?? ended,
  }));
}

/**
 * Knows of each opportunity how long it stood still, and how long nine in ten of the won ones did in that stage.
 *
 * @param known the day after the last of the data
 */
export function withStalls(opportunities: readonly PlainOpportunity[], known: string): (PlainOpportunity & Stall)[] {
  const passed = opportunities.filter(({ outcome }) => outcome === "won").flatMap((each) => staysOf(each));
  const limits = new Map<string | null, number>();
  for (const stage of new Set(passed.map((stay) => stay.stage))) {
    const lengths = passed.flatMap((stay) =>
      stay.stage === stage && stay.to !== null ? [days(stay.from, stay.to)] : [],
    );
    const sorted = lengths.sort((a, b) => a - b);
    const place = 0.9 * (sorted.length - 1);
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    limits.set(stage, low + (place % 1) * (high - low));
  }
  return opportunities.map((opportunity) => ({
    ...opportunity,
    openAt(until) {
      const { outcome, closed } = opportunity;
      if (outcome !== "open" && (closed === null || closed < until)) return null;
      const stay = staysOf(opportunity)
        .filter(({ from, to }) => from < until && (to === null || to >= until))
        .at(-1);
      return stay
        ? {
            days: days(stay.from, until < known ? until : known),
            limit: limits.get(stay.stage) ?? Number.POSITIVE_INFINITY,
          }
        : null;
    },
  }));
}

const within = (day: string | null, { from, until }: Period) => day !== null && day >= from && day < until;
const ended = ({ opportunities }: PlainFacts, outcome: string, period: Period) =>
  opportunities.filter((each) => each.outcome === outcome && within(each.closed, period));
const stalledAt = ({ opportunities }: PlainFacts, { until }: Period, least?: number) =>
  opportunities.filter((each) => {
    const open = each.openAt(until);
    return open !== null && open.days > (least ?? open.limit);
  });
const share = (part: number, whole: number, n = whole): PlainRow => (whole > 0 ? [(100 * part) / whole, n] : [null, 0]);
const lengths = (found: readonly PlainOpportunity[]) =>
  found.flatMap(({ opened, closed }) => (opened && closed ? [days(opened, closed)] : []));

/** Customers' first wins: none of theirs was won before it, or came into the database before it on that day. */
function firstWins(facts: PlainFacts, period: Period) {
  const won = facts.opportunities.filter(({ outcome, accountId }) => outcome === "won" && accountId !== null);
  return ended(facts, "won", period).filter(
    (win) =>
      win.accountId !== null &&
      !won.some(
        (other) =>
          other.accountId === win.accountId &&
          ((other.closed ?? "") < (win.closed ?? "") || (other.closed === win.closed && other.id < win.id)),
      ),
  );
}

function referencesAt({ references }: PlainFacts, { until }: Period, isValidated: boolean): PlainRow {
  const willing = references.filter(
    (each) => each.willing < until && (each.withdrawn === null || each.withdrawn >= until),
  );
  const holds = new Set(
    willing
      .filter((each) => each.validated && each.validated < until && (each.expires === null || each.expires >= until))
      .map(({ accountId }) => accountId),
  );
  const accounts = new Set(willing.map(({ accountId }) => accountId));
  const found = [...accounts].filter((account) => holds.has(account) === isValidated).length;
  return [found, found];
}

/** Whoever is a reference on the period's last day, and would be none 60 days on if nobody validated anything anew. */
function runningOut({ references }: PlainFacts, { until }: Period): PlainRow {
  const later = new Date(Date.parse(until) + 60 * 86_400_000).toISOString().slice(0, 10);
  const known = references.filter(
    ({ willing, withdrawn, validated }) =>
      willing < until && (withdrawn === null || withdrawn >= until) && validated && validated < until,
  );
  const holding = (day: string) =>
    new Set(known.filter(({ expires }) => expires === null || expires >= day).map(({ accountId }) => accountId));
  const still = holding(later);
  const found = [...holding(until)].filter((account) => !still.has(account)).length;
  return [found, found];
}

/** Whether anything that an indicator could be made of had happened to anybody before a day. */
const BEGUN: Record<string, (facts: PlainFacts, day: string) => boolean> = {
  opportunities: ({ opportunities }, day) =>
    opportunities.some(({ opened, closed }) => [opened, closed].some((each) => each !== null && each < day)),
  references: ({ references }, day) =>
    references.some((each) =>
      [each.willing, each.validated, each.withdrawn].some((some) => some !== null && some < day),
    ),
};

const MADE_OF: Record<string, keyof typeof BEGUN> = {
  "new-business": "opportunities",
  "stalled-pipeline": "opportunities",
  "reference-accounts": "references",
};

/** Nothing in a period is 0 only once there was something: until then nobody knows. `all`: the facts of everybody. */
export function asKnown([value, n]: PlainRow, metric: string, all: PlainFacts, { until }: Period): PlainRow {
  const hasBegun = BEGUN[MADE_OF[metric] ?? ""];
  return value === 0 && hasBegun && !hasBegun(all, until) ? [null, n] : [value, n];
}

/** Every definition that comes by dimensions, by plain counting. */
export const PLAIN: Record<string, (facts: PlainFacts, period: Period) => PlainRow> = {
  "win-rate/standard": (facts, period) => {
    const won = ended(facts, "won", period).length;
    return share(won, won + ended(facts, "lost", period).length);
  },
  "win-rate/by-value": (facts, period) => {
    const [won, lost] = [ended(facts, "won", period), ended(facts, "lost", period)];
    return share(amounts(won), amounts(won) + amounts(lost), won.length + lost.length);
  },
  "win-rate/over-created": (facts, period) => {
    const created = facts.opportunities.filter(({ opened }) => within(opened, period));
    return share(created.filter(({ outcome }) => outcome === "won").length, created.length);
  },
  "win-rate/stalled-as-lost": (facts, period) => {
    const won = ended(facts, "won", period).length;
    return share(won, won + ended(facts, "lost", period).length + stalledAt(facts, period).length);
  },
  "stalled-pipeline/standard": (facts, period) => {
    const stalled = stalledAt(facts, period);
    return [amounts(stalled), stalled.length];
  },
  "stalled-pipeline/number": (facts, period) => {
    const { length } = stalledAt(facts, period);
    return [length, length];
  },
  "stalled-pipeline/fixed-days": (facts, period) => {
    const stalled = stalledAt(facts, period, 90);
    return [amounts(stalled), stalled.length];
  },
  "sales-cycle/standard": (facts, period) => {
    const found = lengths(ended(facts, "won", period));
    return [median(found), found.length];
  },
  "sales-cycle/mean": (facts, period) => {
    const found = lengths(ended(facts, "won", period));
    return [found.length > 0 ? total(found) / found.length : null, found.length];
  },
  "sales-cycle/of-lost": (facts, period) => {
    const found = lengths(ended(facts, "lost", period));
    return [median(found), found.length];
  },
  "new-business/standard": (facts, period) => {
    const found = firstWins(facts, period);
    return [amounts(found), found.length];
  },
  "new-business/all-wins": (facts, period) => {
    const found = ended(facts, "won", period);
    return [amounts(found), found.length];
  },
  "reference-accounts/standard": (facts, period) => referencesAt(facts, period, true),
  "reference-accounts/unvalidated": (facts, period) => referencesAt(facts, period, false),
  "reference-accounts/running-out": (facts, period) => runningOut(facts, period),
};
