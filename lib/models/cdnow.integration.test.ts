import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { withTestDatabase } from "../database/testing";
import { importCdnow } from "../imports/cdnow.fixture";
import { hasData } from "../statistics/models/cdnow.fixture";
import { getFittedModel } from "./data";
import { fitAndKeep } from "./mutations";
import { predictAccount } from "./predict-account";
import { predictAccounts } from "./predict-accounts";

withTestDatabase();

const NOW = new Date("2026-03-15T12:00:00Z");
const everybody = mintScope({ kind: "all" });
const calibration = { unit: "week", until: "1997-09-30", scope: everybody } as const;

describe.skipIf(!hasData)("the CDNOW sample (skipped where ../shared/data is absent)", () => {
  beforeAll(() => importCdnow(NOW));

  // Oracle: Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, table 2.
  it("gives BG/NBD's published parameters, and checks them on the 39 weeks after", async () => {
    const fitted = await fitAndKeep({ model: "bg-nbd", ...calibration, now: NOW });
    expect(fitted).toMatchObject({ customers: 2_357, converged: true, until: "1997-09-30", factsAsOf: "1998-06-30" });
    const { r, alpha, a, b } = fitted.parameters;
    expect(r?.value).toBeCloseTo(0.243, 3);
    expect(alpha?.value).toBeCloseTo(4.414, 3);
    expect(a?.value).toBeCloseTo(0.793, 3);
    expect(b?.value).toBeCloseTo(2.426, 3);
    expect(fitted.logLikelihood).toBeCloseTo(-9582.4, 1);
    // Counted from the file: 1,882 days of purchase after 1997-09-30.
    expect(fitted.holdOut).toMatchObject({ until: "1997-09-30", last: "1998-06-30", actual: 1_882 });
    expect(Math.abs(fitted.holdOut?.error ?? 1)).toBeLessThan(0.15);
  });

  // Oracle: Fader & Hardie (2013), note 025, section 5.
  it("gives Gamma-Gamma's published parameters for the 946 returning customers", async () => {
    const fitted = await fitAndKeep({ model: "gamma-gamma", ...calibration, now: NOW });
    expect(fitted.customers).toBe(946);
    expect(fitted.parameters.p?.value).toBeCloseTo(6.25, 2);
    expect(fitted.parameters.q?.value).toBeCloseTo(3.74, 2);
    expect(fitted.parameters.gamma?.value).toBeCloseTo(15.44, 2);
  });

  it("keeps what was fitted, each set of accounts and days for itself", async () => {
    const fitted = await fitAndKeep({ model: "bg-nbd", ...calibration, now: NOW });
    const kept = await getFittedModel({ model: "bg-nbd", ...calibration });
    expect(kept).toEqual(fitted);
    expect(await getFittedModel({ model: "bg-nbd", ...calibration, unit: "day" })).toBeNull();
    const owned = mintScope({ kind: "owned", owners: ["ana"] });
    expect(await getFittedModel({ model: "bg-nbd", ...calibration, scope: owned })).toBeNull();
  });

  it("fits everything where no day is asked for, and tries another fit on the second half", async () => {
    const fitted = await fitAndKeep({ model: "bg-nbd", unit: "week", until: null, scope: everybody, now: NOW });
    // 1997-01-01 to 1998-06-30 are 545 days; day 272 is 1997-09-30.
    expect(fitted).toMatchObject({ until: "1998-06-30", holdOut: { until: "1997-09-30", actual: 1_882 } });
    expect(fitted.parameters.r?.value).not.toBeCloseTo(0.243, 3);
  });

  it("predicts one customer from its own history, with the model that was kept", async () => {
    const [bgNbd, gammaGamma] = await Promise.all(
      (["bg-nbd", "gamma-gamma"] as const).map((model) => getFittedModel({ model, ...calibration })),
    );
    if (!bgNbd || !gammaGamma) throw new Error("fitted by the tests before");
    // Customer 00004 bought on 1997-01-01, 01-18 and 08-02, for 29.33, 29.73 and 14.96.
    const account = await predictAccount("00004", { bgNbd, gammaGamma, horizon: 39, scope: everybody });
    expect(account.history).toEqual({ repeats: 2, recency: 213 / 7, age: 272 / 7, meanValue: (29.73 + 14.96) / 2 });
    // Of the same history as the published example (t_x 30.43, T 38.86): 1.226.
    expect(account.predictions?.expectedPurchases.value).toBeCloseTo(1.226, 3);
    expect(account.predictions?.expectedPurchases.low).toBeLessThan(1.226);
    expect(account.predictions?.expectedPurchases.high).toBeGreaterThan(1.226);
    const { p, q, gamma } = { p: 6.2496, q: 3.7442, gamma: 15.4435 };
    expect(account.predictions?.expectedValue?.value).toBeCloseTo((p * (gamma + 2 * 22.345)) / (2 * p + q - 1), 2);
  });

  it("predicts all customers as it predicts each, and adds up to what the check predicted", async () => {
    const bgNbd = await getFittedModel({ model: "bg-nbd", ...calibration });
    if (!bgNbd) throw new Error("fitted by the tests before");
    const models = { bgNbd, gammaGamma: null, horizon: 39 };
    const forecasts = await predictAccounts(models, { scope: everybody });
    expect(forecasts.length).toBe(2_357);
    const sum = forecasts.reduce((total, { expectedPurchases }) => total + expectedPurchases, 0);
    expect(sum).toBeCloseTo(bgNbd.holdOut?.predicted ?? 0, 6);
    const [best] = forecasts;
    const one = await predictAccount(best?.code ?? "", { ...models, scope: everybody });
    expect(one.predictions?.expectedPurchases.value).toBeCloseTo(best?.expectedPurchases ?? 0, 12);
    expect(one.predictions?.probabilityAlive.value).toBeCloseTo(best?.probabilityAlive ?? 0, 12);
    expect(await predictAccounts(models, { scope: mintScope({ kind: "owned", owners: ["ana"] }) })).toEqual([]);
  });

  it("keeps accounts from whoever may not see them", async () => {
    const bgNbd = await getFittedModel({ model: "bg-nbd", ...calibration });
    const scope = mintScope({ kind: "owned", owners: ["ana"] });
    if (!bgNbd) throw new Error("fitted by the tests before");
    const asked = predictAccount("00004", { bgNbd, gammaGamma: null, horizon: 39, scope });
    await expect(asked).rejects.toMatchObject({ code: "account-unknown" });
  });

  it("says so where there is too little to go by", async () => {
    const request = { model: "bg-nbd", unit: "week", scope: everybody, now: NOW } as const;
    await expect(fitAndKeep({ ...request, until: "1996-12-31" })).rejects.toMatchObject({ code: "model-no-data" });
    await expect(fitAndKeep({ ...request, until: "1997-01-01" })).rejects.toMatchObject({ code: "model-no-data" });
  });
});
