import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows } from "../imports/import.fixture";
import { doJob } from "../jobs/handlers";
import { latestJob } from "../jobs/send";
import { fitAndKeep } from "./mutations";
import { readContracts } from "./read-contracts";
import { isRefitDue } from "./refit";

withTestDatabase();

const everybody = mintScope({ kind: "all" });
const NOW = new Date("2012-06-15T12:00:00Z");
/** Fader & Hardie (2007), table 1, regular and high end, years 0 to 7, of 1,000 customers each. */
const TABLES = {
  regular: [1000, 631, 468, 382, 326, 289, 262, 241],
  high: [1000, 869, 743, 653, 593, 551, 517, 491],
};

/** Contracts of a year from 2003-05-01 on, that end when their table says; the last survivors go on. */
function contractsOf(segment: keyof typeof TABLES): { accounts: string[]; subscriptions: string[] } {
  const table = TABLES[segment];
  const accounts: string[] = [];
  const subscriptions: string[] = [];
  for (let index = 0; index < 1000; index++) {
    // Customer number `index` is still there after a renewal that leaves more than `index`.
    const years = table.filter((count) => count > index).length;
    const end = years < table.length ? `${2003 + years}-05-01` : "";
    accounts.push(`${segment}${index},${segment}`);
    subscriptions.push(`${segment}${index},2003-05-01,${end},1200,12`);
  }
  return { accounts, subscriptions };
}

async function imported(kind: string, header: string, rows: string[]): Promise<void> {
  const result = await importRows(kind, [header, ...rows], { now: NOW });
  expect(result.rejected).toBe(0);
}

describe("contracts of the published table", () => {
  beforeAll(async () => {
    const parts = (["regular", "high"] as const).map(contractsOf);
    await imported(
      "accounts",
      "code,segment",
      parts.flatMap(({ accounts }) => accounts),
    );
    const header = "account,start_date,end_date,amount,interval";
    await imported(
      "subscriptions",
      header,
      parts.flatMap(({ subscriptions }) => subscriptions),
    );
  });

  const request = { model: "sbg", unit: "year", scope: everybody, now: NOW } as const;

  // Oracle: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90.
  it.each([
    ["regular", 0.704, 1.182],
    ["high", 0.668, 3.806],
  ] as const)("give its parameters for the %s segment", async (segment, alpha, beta) => {
    // The seventh anniversary is 2010-05-01; the last end known is 2010-05-01 as well.
    const fitted = await fitAndKeep({ ...request, until: "2010-05-01", filters: { segment: [segment] } });
    expect(fitted.customers).toBe(1_000);
    expect(fitted.contracts?.cohorts).toMatchObject([{ cohort: "2003", survivors: TABLES[segment] }]);
    expect(fitted.parameters.alpha?.value).toBeCloseTo(alpha, 3);
    expect(fitted.parameters.beta?.value).toBeCloseTo(beta, 3);
    expect(fitted.contracts?.cohorts[0]?.parameters?.alpha?.value).toBeCloseTo(alpha, 3);
  });

  it("are tried on the renewals after the day that is given", async () => {
    const fitted = await fitAndKeep({ ...request, until: "2008-12-31", filters: { segment: ["high"] } });
    expect(fitted.contracts?.renewals.length).toBe(5);
    expect(fitted.holdOut).toMatchObject({ until: "2008-12-31", actual: 491 });
    expect(Math.abs(fitted.holdOut?.error ?? 1)).toBeLessThan(0.05);
  });

  it("are not seen by who may not", async () => {
    const scope = mintScope({ kind: "owned", owners: ["ana"] });
    await expect(fitAndKeep({ ...request, until: null, scope })).rejects.toMatchObject({ code: "model-no-data" });
  });

  it("are fitted by the background job, and not again before something changed", async () => {
    await (await getPool()).query("DELETE FROM fitted_models");
    expect(await isRefitDue(new Date())).toBe(true);
    await doJob("model-refit", {});
    const { rows } = await (await getPool()).query("SELECT model, unit FROM fitted_models");
    expect(rows).toEqual([{ model: "sbg", unit: "year" }]);
    expect(await isRefitDue(new Date(Date.now() + 86_400_000))).toBe(false);
    await doJob("upkeep", {});
    expect(await latestJob("model-refit")).toBeNull();
  });
});

describe("readContracts", () => {
  it("joins contracts without a gap, ends at the first gap, and counts anniversaries as the calendar has them", async () => {
    await imported("accounts", "code,segment", ["joined,odd", "gap,odd", "inside,odd", "month end,odd"]);
    await imported("subscriptions", "account,start_date,end_date,amount,interval", [
      "joined,2004-01-15,2005-01-15,1,12",
      "joined,2005-01-15,2006-01-15,1,12",
      "gap,2004-01-15,2005-01-15,1,12",
      "gap,2005-01-17,,1,12",
      // A short contract within a long one ends nothing.
      "inside,2004-01-15,2007-01-15,1,12",
      "inside,2004-06-01,2004-07-01,1,12",
      // A month after 31 January is 29 February (2004): it covers that day, and not 31 March.
      "month end,2004-01-31,2004-03-31,1,1",
    ]);
    const constraints = new Map([["segment", ["odd"]]] as const);
    const days = { until: "2006-01-14", last: "2006-01-15" };
    const yearly = await readContracts(constraints, { unit: "year", cohort: "year" }, days);
    // Due by 2006-01-14: one anniversary; by 01-15: two, but of the contract of 01-31, one.
    expect(yearly).toEqual([
      { cohort: "2004", seen: 1, seenLast: 1, renewed: 0, customers: 1 },
      { cohort: "2004", seen: 1, seenLast: 2, renewed: 0, customers: 1 },
      { cohort: "2004", seen: 1, seenLast: 2, renewed: 1, customers: 1 },
      { cohort: "2004", seen: 1, seenLast: 2, renewed: 2, customers: 1 },
    ]);
    const monthly = await readContracts(constraints, { unit: "month", cohort: "month" }, days);
    const short = monthly.find(({ renewed }) => renewed < 10);
    expect(short).toEqual({ cohort: "2004-01", seen: 23, seenLast: 23, renewed: 1, customers: 1 });
  });
});
