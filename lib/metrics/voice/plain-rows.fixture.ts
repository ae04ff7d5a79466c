import { expect } from "vitest";
import { z } from "zod";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { evaluate } from "../evaluate";
import { listAccounts } from "../list-accounts";
import type { Asked } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, NOW } from "../random-facts.fixture";
import { requestedPeriods } from "../requested-periods";
import { DIMENSIONS, type FigureRow } from "../types";

const account = z.object({ id: z.number(), ...Object.fromEntries(DIMENSIONS.map((name) => [name, z.string()])) });
type Account = { id: number } & Record<(typeof DIMENSIONS)[number], string>;

export interface AskedRow extends FigureRow {
  /** First day of the period. */
  from: string;
  accounts: ReadonlySet<number>;
}

/** Rows of an indicator, each with the accounts that it is about, as the accounts' own columns tell them. */
export async function askedRows(asked: Asked, metric: string, definition: string): Promise<AskedRow[]> {
  const { owners, by, ...rest } = asked;
  const columns = DIMENSIONS.map((name) => `coalesce(${name}, '') AS ${name}`).join(", ");
  const all = (await queryRows(await getPool(), account, `SELECT id, ${columns} FROM accounts`)) as Account[];
  const chosen = Object.entries({ ...asked.filters, ...(owners ? { owner: owners } : {}) });
  const kept = all.filter((each) => chosen.every(([name, values]) => values.includes(each[name as "owner"])));
  const scope = mintScope(owners ? { kind: "owned", owners } : { kind: "all" });
  const request = { metric, definition, from: FIRST_MONTH, to: LAST_MONTH, by, scope, ...rest };
  const { rows } = await evaluate(request, NOW);
  expect(rows.length).toBeGreaterThan(0);
  const last = rows.at(-1);
  if (!by && last?.group === null) {
    const period = asked.grain === "range" ? {} : { from: last.period, to: last.period };
    const { total } = await listAccounts({ ...request, ...period }, { limit: 10 });
    if (last.denominator !== null)
      expect(total).toMatchObject({ numerator: last.numerator, denominator: last.denominator });
  }
  const periods = requestedPeriods(request, 1);
  return rows.map((row) => {
    const from = periods.find(({ period }) => period === row.period)?.from ?? "";
    const accounts = kept.filter((each) => !by || each[by] === row.group).map(({ id }) => id);
    return { ...row, from, accounts: new Set(accounts) };
  });
}

/** What a rate must say of so many of so many. */
export function expectShare(row: FigureRow, [numerator, denominator]: readonly [number, number]): void {
  const value = denominator === 0 ? null : expect.closeTo((100 * numerator) / denominator, 9);
  const told = { numerator: row.numerator, denominator: row.denominator, value: row.value, n: row.n };
  expect(told, `${row.period} ${row.group}`).toEqual({ numerator, denominator, value, n: denominator });
}
