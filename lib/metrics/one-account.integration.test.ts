import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { loadAllFacts } from "../self-check/all-facts.fixture";
import { catalogue } from "./catalogue";
import { evaluate } from "./evaluate";
import { listAccounts } from "./list-accounts";
import { NOW } from "./random-facts.fixture";
import { isSummed } from "./types";

const PERIOD = { grain: "trailing-12", from: "2024-01-01", to: "2024-01-01" } as const;
const everything = mintScope({ kind: "all" });

/** Those whose figure is the sum of its accounts' parts, so that the list of accounts tells what one account alone must come to. */
const LINEAR = catalogue.flatMap((metric) =>
  metric.definitions.flatMap((definition) =>
    isSummed(definition) && definition.parts ? [{ metric: metric.id, definition: definition.id }] : [],
  ),
);

describe("figures of one account", () => {
  withTestDatabase();
  beforeAll(() => loadAllFacts(77, "contract"), 120_000);

  it.each(LINEAR)("$metric/$definition is the account's own part", async (each) => {
    const { accounts } = await listAccounts({ ...each, ...PERIOD, scope: everything }, { limit: 1_000 }, NOW);
    // The largest, the smallest, and one between.
    const some = [accounts[0], accounts[Math.floor(accounts.length / 2)], accounts.at(-1)].flatMap((one) => one ?? []);
    for (const { accountId, numerator, denominator } of some) {
      const filters = { account: [String(accountId)] };
      const { rows } = await evaluate({ ...each, ...PERIOD, filters, scope: everything, live: true }, NOW);
      expect(rows).toHaveLength(1);
      const [row] = rows;
      if (row?.value === null) continue;
      expect(row?.numerator).toBeCloseTo(numerator, 4);
      if (row?.denominator !== null) expect(row?.denominator).toBeCloseTo(denominator ?? Number.NaN, 4);
    }
  });

  it("are of nobody where the account is somebody else's", async () => {
    const { rows } = await (await getPool()).query<{ id: number; owner: string }>(
      "SELECT account_id AS id, owner FROM account_profile WHERE owner <> '' ORDER BY 1 LIMIT 1",
    );
    const { id = 0, owner = "" } = rows[0] ?? {};
    const of = async (owners: string[]) => {
      const scope = mintScope({ kind: "owned", owners });
      const request = { metric: "revenue", ...PERIOD, filters: { account: [String(id)] }, live: true };
      return (await evaluate({ ...request, scope }, NOW)).rows[0]?.value ?? 0;
    };
    const all = (
      await evaluate({ metric: "revenue", ...PERIOD, filters: { account: [String(id)] }, scope: everything }, NOW)
    ).rows[0];
    expect(await of([owner])).toBe(all?.value);
    expect(await of(["nobody@example.com"])).toBe(0);
  });
});
