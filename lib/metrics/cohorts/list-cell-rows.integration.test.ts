import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import { cohortGrid } from "./cohort-grid";
import { listCellRows } from "./list-cell-rows";
import { listCohort } from "./list-cohort";
import { loadMoreFacts } from "./more-facts.fixture";

const scope = mintScope({ kind: "all" });
const base = { by: "quarter", from: "2022-01-01", to: LAST_MONTH, scope } as const;

withTestDatabase();
beforeAll(() => loadMoreFacts(2024_07, "contract"));

/** The cells of a later age of the largest cohort, and the customers behind it. */
async function membersOf(cell: "revenue-per-customer" | "cumulative-value" | "visits") {
  const grid = await cohortGrid({ ...base, cell }, NOW);
  const [row] = grid.rows.toSorted((one, other) => other.size - one.size);
  const age = row?.cells.findLast(({ numerator }) => numerator)?.age ?? 0;
  const { accounts } = await listCohort({ ...base, cell, cohort: row?.cohort ?? "", age }, { limit: 5 }, NOW);
  expect(accounts.length).toBeGreaterThan(0);
  return accounts.map((account) => ({ ...account, age }));
}

it.each(["revenue-per-customer", "cumulative-value", "visits"] as const)(
  "the rows of a customer add up to its part of the cell: %s",
  async (cell) => {
    for (const { accountId, age, numerator, code } of await membersOf(cell)) {
      const { rows } = await listCellRows({ cell, age, accountId, scope });
      const sum = rows.reduce((total, { kind, cells }) => {
        if (kind === "invoices") return total + Number(cells.amount);
        if (kind === "costs") return total - Number(cells.amount);
        return kind === "visits" ? total + Number(cells.count ?? 1) : total;
      }, 0);
      expect(sum, code).toBeCloseTo(numerator, 4);
    }
  },
);

it("shows nothing of an account outside the reader's scope", async () => {
  const [member] = await membersOf("revenue-per-customer");
  const nobody = mintScope({ kind: "owned", owners: ["nobody@example.com"] });
  const rows = listCellRows({ cell: "bought", age: 0, accountId: member?.accountId ?? 0, scope: nobody });
  await expect(rows).rejects.toMatchObject({ code: "account-unknown" });
});

it("tells an account outside the scope that never was active from none at all as little", async () => {
  const { rows } = await (await getPool()).query(
    "INSERT INTO accounts (id, code, name) VALUES (100000, 'idle', 'Idle') RETURNING id",
  );
  const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
  for (const accountId of [rows[0].id, 999_999])
    await expect(listCellRows({ cell: "active", age: 0, accountId, scope: ana })).rejects.toMatchObject({
      code: "account-unknown",
    });
});
