import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { loadAllFacts } from "../self-check/all-facts.fixture";
import { catalogue } from "./catalogue";
import type { FigureRequest } from "./drill-down";
import { evaluate } from "./evaluate";
import { type AccountList, listAccounts } from "./list-accounts";
import type { Asked } from "./plain-sql.fixture";
import { NOW } from "./random-facts.fixture";
import { type Definition, type FigureRow, isSummed } from "./types";

/** Periods that everything is known of, with and without a choice of accounts. */
const ASKED: readonly (Asked & { from: string; to?: string })[] = [
  { grain: "month", from: "2023-08-01" },
  { grain: "quarter", from: "2023-04-01", filters: { segment: ["small", ""] } },
  { grain: "trailing-12", from: "2023-10-01" },
  { grain: "trailing-12", from: "2024-01-01", owners: ["ana@example.com"] },
  { grain: "range", from: "2023-02-01", to: "2023-11-01", filters: { plan: ["full"] }, owners: ["bo@example.com"] },
];

/** Of a hundred percentiles these are enough. */
const MOST_GROUPS = 8;

const DEFINITIONS = catalogue.flatMap(({ id, definitions }) =>
  definitions.map((definition) => ({ name: `${id}/${definition.id}`, metric: id, definition })),
);

/** Made of other figures, which have accounts of their own. */
const WITHOUT_ACCOUNTS = ["cpi-pairs/standard"];

it("lists accounts for every definition but those that are made of other figures", () => {
  const isListed = (definition: Definition) =>
    isSummed(definition) ? (definition.parts ?? definition.listed) !== undefined : definition.accounts !== undefined;
  const without = DEFINITIONS.filter(({ definition }) => !isListed(definition)).map(({ name }) => name);
  expect(without).toEqual(WITHOUT_ACCOUNTS);
});

describe.each(["contract", "purchase"] as const)("the accounts behind figures under the rule %s", (rule) => {
  withTestDatabase();
  const owners = new Map<number, string | null>();
  const told = new Set<string>();

  beforeAll(async () => {
    await loadAllFacts(rule === "contract" ? 77 : 78, rule);
    const pool = await getPool();
    // What belongs to no account is nobody's part.
    await pool.query("DELETE FROM cpi_measurements WHERE account_id IS NULL");
    await pool.query("DELETE FROM opportunities WHERE account_id IS NULL");
    const { rows } = await pool.query<{ id: number; owner: string | null }>("SELECT id, owner FROM accounts");
    for (const { id, owner } of rows) owners.set(id, owner);
  }, 120_000);

  const listed = DEFINITIONS.filter(({ name }) => !WITHOUT_ACCOUNTS.includes(name));

  it.each(listed)("$name: the parts add up to the figure, over pages, within what was chosen", async (each) => {
    for (const { owners: own, ...asked } of ASKED) {
      const scope = mintScope(own ? { kind: "owned", owners: own } : { kind: "all" });
      const { metric, definition } = each;
      const request = { to: asked.from, ...asked, metric, definition: definition.id, scope };
      const { rows } = await evaluate(request, NOW);
      for (const row of some(rows)) {
        const list = await allPages({ ...request, group: row.group });
        expectToAddUp(list, definition, row);
        if (list.total.accounts > 0 && row.value !== null) told.add(each.name);
        if (own) for (const { accountId } of list.accounts) expect(own).toContain(owners.get(accountId));
      }
    }
  });

  it("were there to add up, of every definition", () => {
    expect(listed.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
  });
});

function some(rows: readonly FigureRow[]): readonly FigureRow[] {
  const step = Math.ceil(rows.length / MOST_GROUPS);
  return rows.filter((_, index) => index % step === 0);
}

/** Read page by page, which together must be the whole. */
async function allPages(request: FigureRequest): Promise<AccountList> {
  const whole = await listAccounts(request, { limit: 1_000 }, NOW);
  const half = Math.ceil(whole.accounts.length / 2);
  if (half === 0) return whole;
  const first = await listAccounts(request, { limit: half }, NOW);
  const second = await listAccounts(request, { limit: half, offset: half }, NOW);
  expect([...first.accounts, ...second.accounts]).toEqual(whole.accounts);
  expect([first.total, whole.accounts.length]).toEqual([whole.total, whole.total.accounts]);
  return whole;
}

function expectToAddUp({ total, accounts }: AccountList, definition: Definition, row: FigureRow): void {
  const label = `${definition.id} ${row.period} ${row.group}`;
  const sum = (part: "numerator" | "denominator") => accounts.reduce((all, account) => all + (account[part] ?? 0), 0);
  expect(sum("numerator"), label).toBeCloseTo(total.numerator, 4);
  expect(sum("denominator"), label).toBeCloseTo(total.denominator ?? 0, 4);
  if (row.value === null) return;
  const { numerator, denominator = null } = addUpTo(definition);
  if (numerator !== null) expect(total.numerator, label).toBeCloseTo(namedValue(row, numerator), 4);
  if (denominator !== null) expect(total.denominator, label).toBeCloseTo(namedValue(row, denominator), 4);
}

function addUpTo(definition: Definition): { numerator: string | null; denominator?: string | null } {
  if (!isSummed(definition)) return definition.accounts?.addUpTo ?? { numerator: null };
  const { parts, listed } = definition;
  if (parts) return { numerator: "numerator", denominator: parts.denominator && "denominator" };
  return listed?.denominator ? { numerator: null, denominator: "n" } : { numerator: "n" };
}

function namedValue(row: FigureRow, name: string): number {
  const found = name in row ? row[name as "n"] : row.details?.[name];
  if (typeof found !== "number") throw new Error(`the figure has no ${name}`);
  return found;
}
