import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { importCdnow } from "../../imports/cdnow.fixture";
import { fitAndKeep } from "../../models/mutations";
import { predictAccounts } from "../../models/predict-accounts";
import type { FittedModel } from "../../models/types";
import { rebuildRollups } from "../../rollups/rebuild";
import { hasData } from "../../statistics/models/cdnow.fixture";
import { evaluate } from "../evaluate";
import { listAccounts } from "../list-accounts";
import type { EvaluateRequest } from "../types";
import { aliveByAccount } from "./alive-by-account";

withTestDatabase();

const NOW = new Date("2026-03-15T12:00:00Z");
const everybody = mintScope({ kind: "all" });
const YEAR_OF_WEEKS = 365.25 / 7;

const rowsOf = async (metric: string, definition: string, more: Partial<EvaluateRequest> = {}) => {
  const request = {
    metric,
    definition,
    grain: "quarter",
    from: "1998-04-01",
    to: "1998-04-01",
    scope: everybody,
  } as const;
  return (await evaluate({ ...request, ...more }, NOW)).rows;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.skipIf(!hasData)("purchases foreseen on the CDNOW sample (skipped where ../shared/data is absent)", () => {
  let fitted: FittedModel;

  beforeAll(async () => {
    await importCdnow(NOW);
    await (await getPool()).query("UPDATE accounts SET segment = CASE WHEN id % 3 = 0 THEN 'third' ELSE 'other' END");
    await rebuildRollups(await getPool(), { now: NOW });
  });

  it("says that no model was fitted yet, and fits none", async () => {
    for (const metric of ["expected-purchases", "p-alive"])
      expect(await rowsOf(metric, "standard")).toMatchObject([{ value: null, noData: "no-model" }]);
    expect((await (await getPool()).query("SELECT FROM fitted_models")).rowCount).toBe(0);
    for (const model of ["bg-nbd", "gamma-gamma"] as const) {
      const kept = await fitAndKeep({ model, unit: "week", until: null, scope: everybody, now: NOW });
      if (model === "bg-nbd") fitted = kept;
    }
  });

  it("is the mean of what each customer is expected to buy, with the hold-out check beside it", async () => {
    const forecasts = await predictAccounts(
      { bgNbd: fitted, gammaGamma: null, horizon: YEAR_OF_WEEKS },
      { scope: everybody },
    );
    const [row] = await rowsOf("expected-purchases", "standard");
    expect(row).toMatchObject({ n: 2_357, noData: null });
    expect(row?.value).toBeCloseTo(mean(forecasts.map(({ expectedPurchases }) => expectedPurchases)), 8);
    expect(row?.details).toMatchObject({ holdOutActual: 1_882, holdOutFrom: "1997-09-30", model: "bg-nbd" });
    expect(row?.low).toBeLessThan(row?.value ?? 0);
    expect(row?.high).toBeGreaterThan(row?.value ?? 0);
    const [total] = await rowsOf("expected-purchases", "total");
    expect(total?.value).toBeCloseTo(2_357 * (row?.value ?? 0), 6);
    const [alive] = await rowsOf("p-alive", "standard");
    expect(alive?.value).toBeCloseTo(100 * mean(forecasts.map(({ probabilityAlive }) => probabilityAlive)), 8);
    const [count] = await rowsOf("p-alive", "customers");
    expect(count?.value).toBeCloseTo(23.57 * (alive?.value ?? 0), 6);
  });

  it("tells who sees some accounts how far off the model was, and counts of nobody else's", async () => {
    await (await getPool()).query("UPDATE account_profile SET owner = 'ana@example.com' WHERE segment = 'third'");
    const scope = mintScope({ kind: "owned", owners: ["ana@example.com"] });
    for (const metric of ["expected-purchases", "p-alive"]) {
      const [own] = await rowsOf(metric, "standard", { scope });
      const [third] = await rowsOf(metric, "standard", { filters: { segment: ["third"] } });
      expect([own?.value, own?.n]).toEqual([expect.closeTo(third?.value ?? Number.NaN, 9), third?.n]);
      expect(third?.details).toMatchObject({ customersFitted: 2_357, holdOutActual: 1_882 });
      const { holdOutError, fittedAt } = third?.details ?? {};
      const told = { customersFitted: null, holdOutPredicted: null, holdOutActual: null, holdOutError, fittedAt };
      expect(own?.details).toMatchObject(told);
    }
  });

  it("is of some accounts what the drill-down of the figure says of each", async () => {
    const at = { period: "1997-09-01", grain: "month", scope: everybody } as const;
    const figure = { metric: "p-alive", grain: at.grain, from: at.period, to: at.period, scope: everybody };
    const { accounts } = await listAccounts(figure, { limit: 5, offset: 100 }, NOW);
    const found = await aliveByAccount(
      accounts.map(({ accountId }) => accountId),
      at,
      NOW,
    );
    expect(found?.fittedAt).toEqual(fitted.fittedAt);
    expect(accounts).toHaveLength(5);
    for (const { accountId, numerator } of accounts)
      expect(found?.alive.get(accountId)).toBeCloseTo(100 * numerator, 9);
  });

  it("tells each group's by its own customers, and of an earlier period by what was bought until its end", async () => {
    const groups = await rowsOf("expected-purchases", "standard", { by: "segment" });
    const [total] = await rowsOf("expected-purchases", "total");
    expect(groups.map(({ group }) => group)).toEqual(["other", "third"]);
    expect(groups.reduce((sum, row) => sum + (row.numerator ?? 0), 0)).toBeCloseTo(total?.value ?? 0, 6);
    const [third] = await rowsOf("p-alive", "standard", { filters: { segment: ["third"] } });
    expect(third?.value).toBeCloseTo((await rowsOf("p-alive", "standard", { by: "segment" }))[1]?.value ?? 0, 9);
    // 1997-09-30 is the last day of that quarter: the histories of the published example, with today's parameters.
    const earlier = { ...fitted, until: "1997-09-30" };
    const then = await predictAccounts(
      { bgNbd: earlier, gammaGamma: null, horizon: YEAR_OF_WEEKS },
      { scope: everybody },
    );
    const [row] = await rowsOf("expected-purchases", "standard", { from: "1997-07-01", to: "1997-07-01" });
    expect(row?.value).toBeCloseTo(mean(then.map(({ expectedPurchases }) => expectedPurchases)), 8);
    const [before] = await rowsOf("p-alive", "standard", { from: "1996-07-01", to: "1996-07-01" });
    expect(before).toMatchObject({ value: null, noData: "no-buyers" });
  });

  it("makes a lifetime of both models, where direct cost is known", async () => {
    expect((await rowsOf("lifetime-value", "by-model"))[0]?.noData).toBe("no-costs");
    await (await getPool()).query(`
      INSERT INTO costs (account_id, date, amount, currency, category)
      SELECT account_id, date, amount * 0.4, currency, 'direct' FROM invoices`);
    await rebuildRollups(await getPool(), { now: NOW });
    const [row] = await rowsOf("lifetime-value", "by-model");
    expect(row?.numerator).toBeCloseTo(0.6, 9);
    expect(row?.value).toBeGreaterThan(20);
    expect(row?.low).toBeLessThan(row?.value ?? 0);
    const [seen] = await rowsOf("lifetime-value", "by-survival");
    expect(seen?.value).toBeGreaterThan(0);
    expect(seen?.details?.horizonMonths).toBeGreaterThan(12);
  });
});
