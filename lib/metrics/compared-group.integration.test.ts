import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { loadAllFacts } from "../self-check/all-facts.fixture";
import { catalogue, getDefinition, getMetric } from "./catalogue";
import { evaluate } from "./evaluate";
import { LAST_MONTH, NOW, TIME_ZONE } from "./random-facts.fixture";
import { DIMENSIONS, type Dimension, type EvaluateRequest, type FigureRow, type GroupOf, isSummed } from "./types";

withTestDatabase();

const scope = mintScope({ kind: "all" });
const anasOwn = mintScope({ kind: "owned", owners: ["ana@example.com"] });
let values: Record<Dimension, string[]>;

beforeAll(async () => {
  await loadAllFacts(2024_61, "contract");
  const { rows } = await (await getPool()).query<Record<Dimension, string[]>>(
    `SELECT ${DIMENSIONS.map((name) => `array_agg(DISTINCT ${name} ORDER BY ${name}) AS ${name}`)} FROM account_profile`,
  );
  if (!rows[0]) throw new Error("one row of values");
  values = rows[0];
});

interface Held extends Pick<EvaluateRequest, "grain" | "from" | "by" | "filters"> {
  compare: GroupOf;
  /** The view's other values of the dimension, where the group is among its own accounts. */
  others: "all" | readonly string[] | null;
}

const small = { dimension: "segment", value: "small" } as const;
const HELD: Held[] = [
  { grain: "month", from: "2024-01-01", compare: small, others: "all" },
  { grain: "quarter", from: "2023-04-01", filters: { segment: ["large"] }, compare: small, others: null },
  { grain: "quarter", from: "2023-04-01", filters: { segment: ["small", ""] }, compare: small, others: [""] },
  { grain: "trailing-12", from: "2024-02-01", by: "segment", compare: small, others: null },
  { grain: "range", from: "2023-06-01", by: "plan", compare: { dimension: "region", value: "" }, others: "all" },
];

const definitions = catalogue.flatMap(({ id, definitions }) => definitions.map((one) => [id, one.id] as const));

/** Groups of a definition's own come in the order that they are found in, and more periods find more. */
const place = ({ period, group }: FigureRow) => `${period} ${group}`;
const byPlace = (one: FigureRow, other: FigureRow) => (place(one) < place(other) ? -1 : 1);

/** The figures of a request that compares with a group, and, each asked for by itself, the three that make up the answer. */
async function asked(metric: string, definition: string, { compare, others, ...request }: Held) {
  const base = { ...request, metric, definition, to: LAST_MONTH, scope };
  const one = getDefinition(getMetric(metric), definition);
  const isSame = request.by === compare.dimension;
  const isOneOf = isSame && (isSummed(one) || one.ownGroups === undefined);
  const of = (those: readonly string[]) => ({ ...request.filters, [compare.dimension]: those });
  const all = values[compare.dimension];
  // What makes groups of its own knows none by dimension, so that the group is among everybody.
  const isAmongAll = others === "all" || (isSame && !isOneOf);
  const rest = isAmongAll ? [...new Set([...all, ""])].filter((value) => value !== compare.value) : others;
  const [told, plain, group, apart] = await Promise.all([
    evaluate({ ...base, compare }, NOW),
    evaluate(base, NOW),
    evaluate({ ...base, filters: of([compare.value]), by: isSame ? undefined : request.by }, NOW),
    rest && evaluate({ ...base, filters: of(rest) }, NOW),
  ]);
  const groupOf = (row: FigureRow) => (isOneOf ? null : row.group);
  const at = (rows: readonly FigureRow[], row: FigureRow, name: string | null) =>
    rows.find((one) => one.period === row.period && one.group === name);
  return {
    told: told.rows.toSorted(byPlace),
    plain: plain.rows.toSorted(byPlace),
    ofGroup: (row: FigureRow) => at(group.rows, row, groupOf(row)),
    ofOthers: (row: FigureRow) => (apart ? at(apart.rows, row, row.group) : undefined),
    isItself: (row: FigureRow) => isOneOf && row.group === compare.value,
  };
}

/** Sums of what is not counted are added up in whatever order the database meets them. */
const near = (value: number) => expect.closeTo(value, 6);
const nearOrNull = (value: number | null) => (value === null ? null : near(value));

describe.each(definitions)("%s/%s", (metric, definition) => {
  const { intervalMethod } = getDefinition(getMetric(metric), definition);

  it("is held against what the group's figure is when asked for by itself", async () => {
    for (const held of HELD) {
      const { told, plain, ofGroup, ofOthers, isItself } = await asked(metric, definition, held);
      expect(told.map((row) => [row.period, row.group, row.value, row.low, row.high, row.n, row.complete])).toEqual(
        plain.map((row) => [
          row.period,
          row.group,
          ...[row.value, row.low, row.high].map(nearOrNull),
          row.n,
          row.complete,
        ]),
      );
      for (const row of told) {
        const group = ofGroup(row);
        const { change, value } = row;
        const isNothing =
          !row.complete || isItself(row) || value === null || group === undefined || group.value === null;
        expect(change === null, `${JSON.stringify(held)} ${row.period} ${row.group}`).toBe(isNothing);
        if (change === null || group === undefined || group.value === null || value === null) continue;
        const others = ofOthers(row);
        expect(change).toMatchObject({
          against: { kind: "group", ...held.compare },
          from: { value: near(group.value), n: group.n },
          difference: near(value - group.value),
        });
        if (change.against.kind !== "group") throw new Error("held against a group");
        const isApart = intervalMethod !== "none" && others !== undefined;
        expect(change.against.others).toEqual(isApart ? { value: nearOrNull(others.value), n: others.n } : null);
        if (change.against.part !== null) expect(change.against.part).toBeCloseTo(group.value / value, 9);
        expect(change.real === null).toBe(intervalMethod === "none");
        if (change.interval) {
          expect(change.interval.low).toBeLessThanOrEqual(change.difference + 1e-6);
          expect(change.interval.high).toBeGreaterThanOrEqual(change.difference - 1e-6);
        }
      }
    }
  });
});

/** Satisfied answers and all of them, by month and by whether their customers are small ones, straight from the facts. */
async function satisfiedAnswers() {
  const { rows } = await (await getPool()).query<{ month: string; small: boolean; yes: number; all: number }>(
    `SELECT to_char(s.answered_at AT TIME ZONE $1, 'YYYY-MM-01') AS month, coalesce(a.segment = 'small', false) AS small,
       count(*) FILTER (WHERE s.score >= 4)::int AS yes, count(*)::int AS all
     FROM survey_answers s LEFT JOIN accounts a ON a.id = s.account_id
     WHERE s.question = 'csat' AND s.score IS NOT NULL GROUP BY 1, 2`,
    [TIME_ZONE],
  );
  return (month: string, small: boolean) => {
    const found = rows.find((row) => row.month === month && row.small === small);
    return { yes: found?.yes ?? 0, all: found?.all ?? 0 };
  };
}

/** Newcombe's interval of the difference of two shares, written out, in points. */
function newcombe(one: { yes: number; all: number }, other: { yes: number; all: number }) {
  const ends = ({ yes, all }: { yes: number; all: number }) => {
    const [p, z] = [yes / all, 1.959963984540054];
    const half = z * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
    return [
      p,
      (p + z ** 2 / (2 * all) - half) / (1 + z ** 2 / all),
      (p + z ** 2 / (2 * all) + half) / (1 + z ** 2 / all),
    ];
  };
  const [p = 0, pLow = 0, pHigh = 0] = ends(one);
  const [q = 0, qLow = 0, qHigh = 0] = ends(other);
  return {
    low: 100 * (p - q - Math.hypot(p - pLow, qHigh - q)),
    high: 100 * (p - q + Math.hypot(pHigh - p, q - qLow)),
  };
}

it("tells shares of everybody and of a segment apart as plain SQL and a formula written out do", async () => {
  const counted = await satisfiedAnswers();
  const { rows } = await evaluate(
    { metric: "csat", grain: "month", from: "2023-01-01", to: LAST_MONTH, compare: small, scope },
    NOW,
  );
  const compared = rows.filter(({ change }) => change !== null);
  expect(compared.length).toBeGreaterThan(9);
  expect(compared.some(({ change }) => change?.interval)).toBe(true);
  for (const { period, value, change } of compared) {
    const [those, rest] = [counted(period, true), counted(period, false)];
    const everybody = (100 * (those.yes + rest.yes)) / (those.all + rest.all);
    expect(value).toBeCloseTo(everybody, 9);
    expect(change?.difference).toBeCloseTo(everybody - (100 * those.yes) / those.all, 9);
    if (rest.all === 0) {
      expect(change).toMatchObject({ difference: 0, interval: null, real: false });
      continue;
    }
    const interval = newcombe(rest, those);
    const share = rest.all / (those.all + rest.all);
    expect(change?.interval?.low).toBeCloseTo(share * interval.low, 6);
    expect(change?.interval?.high).toBeCloseTo(share * interval.high, 6);
    expect(change?.real).toBe(interval.low > 0 || interval.high < 0);
  }
});

it("tells two segments apart as two samples", async () => {
  const counted = await satisfiedAnswers();
  const filters = { segment: values.segment.filter((value) => value !== "small") };
  const request = { metric: "csat", grain: "month", from: "2023-06-01", to: "2023-12-01", scope } as const;
  const { rows } = await evaluate({ ...request, filters, compare: small }, NOW);
  for (const { period, change } of rows) {
    const [rest, those] = [counted(period, false), counted(period, true)];
    expect(change === null).toBe(rest.all === 0 || those.all === 0);
    if (change === null) continue;
    const interval = newcombe(rest, those);
    expect(change?.interval?.low).toBeCloseTo(interval.low, 6);
    expect(change?.interval?.high).toBeCloseTo(interval.high, 6);
  }
});

describe("who is compared", () => {
  const request = { metric: "revenue", grain: "quarter", from: "2023-01-01", to: "2023-10-01" } as const;
  const changes = async (more: Partial<EvaluateRequest>) =>
    (await evaluate({ ...request, scope, ...more }, NOW)).rows.map(({ change }) => change);

  it("is nobody where the view is of that group alone, or nobody is in it", async () => {
    const nothing = [null, null, null, null];
    expect(await changes({ filters: { segment: ["small"] }, compare: small })).toEqual(nothing);
    expect(await changes({ filters: { segment: ["small", "nobody's"] }, compare: small })).toEqual(nothing);
    expect(await changes({ compare: { dimension: "segment", value: "nobody's" } })).toEqual(nothing);
  });

  it("is a part of an amount where it is among those whose amount it is", async () => {
    const parts = async (more: Partial<EvaluateRequest>) =>
      (await changes(more)).map((change) => (change?.against.kind === "group" ? change.against.part : undefined));
    expect(
      (await parts({ compare: small })).every((part) => part !== undefined && part !== null && part > 0 && part < 1),
    ).toBe(true);
    expect(await parts({ compare: small, filters: { segment: ["large"] } })).toEqual([null, null, null, null]);
    expect(await parts({ compare: small, metric: "order-value" })).toEqual([null, null, null, null]);
  });

  it("is never a colleague's accounts: who sees only their own compares with those", async () => {
    const bo = { dimension: "owner", value: "bo@example.com" } as const;
    expect(await changes({ scope: anasOwn, compare: bo })).toEqual([null, null, null, null]);
    const own = await evaluate({ ...request, scope: anasOwn, filters: { segment: ["small"] } }, NOW);
    const told = await changes({ scope: anasOwn, compare: small });
    expect(told.map((change) => change?.from.value)).toEqual(own.rows.map(({ value }) => value));
    // Of herself she is all that she sees.
    expect(await changes({ scope: anasOwn, compare: { ...bo, value: "ana@example.com" } })).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
