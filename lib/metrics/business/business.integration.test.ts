import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import { listAccounts } from "../list-accounts";
import { type Asked, EVERYTHING, name } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { type Period, requestedPeriods } from "../requested-periods";
import { listReferences } from "./list-references";
import { addPipelineFacts, fetchOpportunities, fetchReferences } from "./pipeline-facts.fixture";
import { asKnown, PLAIN, type PlainFacts, type PlainRow, withStalls } from "./plain-pipeline.fixture";

withTestDatabase();

let facts: PlainFacts;

beforeAll(async () => {
  await loadRandomFacts(2024_21, "purchase");
  await addPipelineFacts(2024_22);
  const pool = await getPool();
  const { rows } = await pool.query("SELECT (max(last_day) + 1)::text AS day FROM fact_extent");
  facts = { opportunities: withStalls(await fetchOpportunities(), rows[0].day), references: await fetchReferences() };
});

const scopeOf = ({ owners }: Asked) => mintScope(owners ? { kind: "owned", owners } : { kind: "all" });

/** What the asker may see of the facts: those of no account are "not known" in every dimension. */
function seen({ filters = {}, owners }: Asked): PlainFacts {
  const let_ = Object.entries({ ...filters, ...(owners ? { owner: owners } : {}) });
  const isSeen = ({ account }: { account: Record<string, string> | null }) =>
    let_.every(([dimension, values]) => values.includes(account?.[dimension] ?? ""));
  return { opportunities: facts.opportunities.filter(isSeen), references: facts.references.filter(isSeen) };
}

function ofGroup(all: PlainFacts, by: string | undefined, group: string | null): PlainFacts {
  if (!by) return all;
  const isIn = ({ account }: { account: Record<string, string> | null }) => (account?.[by] ?? "") === group;
  return { opportunities: all.opportunities.filter(isIn), references: all.references.filter(isIn) };
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 6));

describe.each(Object.keys(PLAIN))("%s, against plain code over the facts", (key) => {
  const [metric = "", definition = ""] = key.split("/");
  const plain = PLAIN[key] as (known: PlainFacts, period: Period) => PlainRow;

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    const { owners, ...rest } = asked;
    const request = { metric, definition, from: FIRST_MONTH, to: LAST_MONTH, scope: scopeOf(asked), ...rest };
    const { rows } = await evaluate(request, NOW);
    const periods = new Map(requestedPeriods(request, 1).map((period) => [period.period, period]));
    const known = seen(asked);
    for (const row of rows) {
      const period = periods.get(row.period) as Period;
      const expected = asKnown(plain(ofGroup(known, asked.by, row.group), period), metric, facts, period);
      expect([row.value, row.n, row.period, row.group]).toEqual([
        near(expected[0]),
        expected[1],
        row.period,
        row.group,
      ]);
    }
    const told = new Set(rows.map((row) => row.group));
    const groups = asked.by
      ? [...new Set(known.opportunities.map(({ account }) => account?.[asked.by ?? ""] ?? ""))]
      : [null];
    for (const group of groups.filter((each) => !told.has(each)))
      for (const period of periods.values()) expect(plain(ofGroup(known, asked.by, group), period)[1]).toBe(0);
    expect(rows.length).toBe(periods.size * told.size);
  });
});

const month = { grain: "month", from: FIRST_MONTH, to: LAST_MONTH } as const;
const everything = mintScope({ kind: "all" });

it.each([
  ["standard", "reason"],
  ["by-competitor", "competitor"],
] as const)("shares the lost out by what they name: %s", async (definition, named) => {
  const request = { metric: "loss-reasons-sales", ...month, scope: everything };
  const { rows } = await evaluate({ ...request, definition }, NOW);
  for (const period of requestedPeriods(month, 1)) {
    const lost = facts.opportunities.filter(
      ({ outcome, closed }) => outcome === "lost" && closed !== null && closed >= period.from && closed < period.until,
    );
    for (const row of rows.filter((each) => each.period === period.period)) {
      const own = lost.filter((each) => (each[named] ?? "") === row.group);
      expect(row.value).toEqual(near(lost.length === 0 ? null : (100 * own.length) / lost.length));
      const amount = near(own.reduce((sum, each) => sum + each.amount, 0));
      expect(row.details).toEqual({ lost: own.length, amount });
    }
    const value = rows.filter((each) => each.period === period.period).reduce((sum, row) => sum + (row.value ?? 0), 0);
    expect(value).toBeCloseTo(lost.length === 0 ? 0 : 100, 6);
  }
  expect(rows.at(-1)?.group).toBe("");
});

it.each(["by-stage", "by-reason"])("splits what is stalled without rest: %s", async (definition) => {
  const request = { metric: "stalled-pipeline", ...month, scope: everything };
  const all = (await evaluate(request, NOW)).rows;
  const { rows } = await evaluate({ ...request, definition }, NOW);
  expect(all.some(({ n }) => n > 1)).toBe(true);
  for (const whole of all) {
    const own = rows.filter(({ period }) => period === whole.period);
    const told = own.flatMap(({ value }) => value ?? []);
    expect(told.length).toBe(whole.value === null ? 0 : own.length);
    expect(told.reduce((sum, value) => sum + value, 0)).toEqual(near(whole.value ?? 0));
    expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(whole.n);
  }
});

it("tells the four outcomes apart, and shows nobody else's opportunities to a CSM", async () => {
  const request = { metric: "win-rate", ...month, grain: "range" } as const;
  const of = async (owners?: readonly string[]) =>
    (await evaluate({ ...request, scope: owners ? mintScope({ kind: "owned", owners }) : everything }, NOW)).rows[0];
  const [all, ana, cy] = [await of(), await of(["ana@example.com"]), await of(["cy@example.com"])];
  const ended = (outcome: string, owner?: string) =>
    facts.opportunities.filter(
      (each) =>
        each.outcome === outcome && (each.closed ?? "") < "2024-06-01" && (!owner || each.account?.owner === owner),
    ).length;
  expect(all?.details).toMatchObject({ won: ended("won"), lost: ended("lost"), noDecision: ended("no-decision") });
  expect(all?.details?.stalled).toBeGreaterThan(0);
  expect(ana?.details).toMatchObject({ won: ended("won", "ana@example.com"), lost: ended("lost", "ana@example.com") });
  expect(cy).toMatchObject({ value: null, n: 0, noData: "no-opportunities" });
});

it("tells beside the win rate by value how many had no amount", async () => {
  const request = { metric: "win-rate", definition: "by-value", ...month, grain: "range", scope: everything } as const;
  const { rows } = await evaluate(request, NOW);
  const unvalued = async (outcome: string) => {
    const { rows: found } = await (await getPool()).query<{ n: number }>(
      "SELECT count(*)::int AS n FROM opportunities WHERE outcome::text = $1 AND amount IS NULL AND closed_on < '2024-06-01'",
      [outcome],
    );
    return found[0]?.n;
  };
  expect(await unvalued("lost")).toBeGreaterThan(0);
  expect(rows[0]?.details).toEqual({ wonUnvalued: await unvalued("won"), lostUnvalued: await unvalued("lost") });
});

it("lists the accounts behind a win rate, and those of no account under no name", async () => {
  const request = { metric: "win-rate", ...month, grain: "range", scope: everything } as const;
  const { rows } = await evaluate(request, NOW);
  const strangers = facts.opportunities.filter(
    ({ accountId, outcome, closed }) => accountId === null && outcome === "won" && (closed ?? "") < "2024-06-01",
  );
  const { total } = await listAccounts(request, { limit: 5 });
  expect(strangers.length).toBeGreaterThan(0);
  expect(total.numerator + strangers.length).toBe(rows[0]?.numerator);
});

it("counts a win of nobody as nobody's first, and tells its amount", async () => {
  const pool = await getPool();
  const { rows } = await evaluate({ metric: "new-business", ...month, grain: "range", scope: everything }, NOW);
  const found = await pool.query(`SELECT sum(amount)::float AS amount FROM opportunities
    WHERE outcome = 'won' AND account_id IS NULL AND closed_on < '2024-06-01'`);
  expect(rows[0]?.details?.withoutAccount).toEqual(near(found.rows[0].amount));
});

describe("the list of references", () => {
  it("has the reference accounts of every month, and those that are not validated", async () => {
    for (const { period } of requestedPeriods(month, 1)) {
      const request = { ...month, from: period, to: period, scope: everything };
      const { total, accounts } = await listReferences(request, 1_000);
      const { rows } = await evaluate({ metric: "reference-accounts", ...request }, NOW);
      const validated = accounts.filter(({ state }) => state === "validated").length;
      expect([period, validated, total - validated]).toEqual([
        period,
        rows[0]?.details?.validated,
        rows[0]?.details?.unvalidated,
      ]);
      expect(accounts.length).toBe(total);
      for (const { state, daysLeft } of accounts)
        if (daysLeft !== null) expect(daysLeft > 0).toBe(state === "validated");
      const distances = accounts.map(({ daysLeft }) =>
        daysLeft === null ? Number.POSITIVE_INFINITY : Math.abs(daysLeft),
      );
      expect(distances).toEqual([...distances].sort((one, other) => one - other));
    }
  });

  it("shows nobody else's accounts, and takes filters", async () => {
    const request = { ...month, from: LAST_MONTH, scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }) };
    const own = await listReferences(request, 1_000);
    const all = await listReferences({ ...request, scope: everything }, 1_000);
    const filtered = await listReferences(
      { ...request, scope: everything, filters: { owner: ["ana@example.com"] } },
      1_000,
    );
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(all.total);
    expect(own).toEqual(filtered);
  });

  it("shows nothing of an account that was given to somebody else since the figures were made, to neither", async () => {
    const of = (owner: string) => {
      const scope = mintScope({ kind: "owned", owners: [owner] });
      return listReferences({ ...month, from: LAST_MONTH, scope }, 1_000);
    };
    const [before, others] = await Promise.all([of("ana@example.com"), of("new@example.com")]);
    const [taken] = before.accounts;
    const pool = await getPool();
    const give = (owner: string) =>
      pool.query("UPDATE accounts SET owner = $1 WHERE id = $2", [owner, taken?.accountId]);
    await give("new@example.com");
    const after = await of("ana@example.com");
    expect(after.accounts).toEqual(before.accounts.slice(1));
    expect(after.total).toBe(before.total - 1);
    expect(await of("new@example.com")).toEqual(others);
    await give("ana@example.com");
  });
});
