import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { addMonths, lastMonthOf } from "../../time/periods";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import type { EvaluateRequest } from "../types";
import { cohortGrid } from "./cohort-grid";
import { asPeriod } from "./lines";
import { loadMoreFacts } from "./more-facts.fixture";
import { PLAIN_CELLS, type PlainCohort, plainCohorts } from "./plain-cohorts.fixture";
import { type CellFigure, COHORT_CELLS, COHORT_ROWS, type CohortCell, type CohortRows } from "./types";

/** Before the first fact: some were customers before the data begin. */
const FROM = "2020-01-01";
/** First month that holds facts of every kind, and the last that is over. */
const FIRST_KNOWN = "2022-10-01";
const LAST_OVER = addMonths(LAST_MONTH, -1);
const LOOKS_BACK: readonly CohortCell[] = ["revenue", "cumulative-value"];
const NEEDS_NOTHING: readonly CohortCell[] = ["active", "customer-churn", "nps"];

type Expected = Pick<CellFigure, "age" | "value" | "numerator" | "denominator" | "complete">;

/** A row's cells from its monthly cohorts, by the words of the design: null where no fact is known of the months concerned. */
function expectedCells(by: CohortRows, cell: CohortCell, key: string, rows: readonly PlainCohort[]): Expected[] {
  const grain = asPeriod(by);
  const monthOf = (row: PlainCohort) => addMonths(row.cohort, row.age);
  const isKnown = (row: PlainCohort) =>
    NEEDS_NOTHING.includes(cell) || (LOOKS_BACK.includes(cell) ? row.cohort : monthOf(row)) >= FIRST_KNOWN;
  const months = new Set(rows.map(({ cohort }) => cohort)).size;
  const ages = [...new Set(rows.map(({ age }) => age))].sort((one, other) => one - other);
  return ages.map((age) => {
    const known = rows.filter((row) => row.age === age && isKnown(row));
    const over = known.filter((row) => monthOf(row) <= LAST_OVER);
    const counted = grain === null && over.length > 0 ? over : known;
    const complete = grain === null ? over.length > 0 : over.length === months && lastMonthOf(key, grain) <= LAST_OVER;
    if (counted.length === 0) return { age, value: null, numerator: null, denominator: null, complete: false };
    const parts = counted.map((row) => PLAIN_CELLS[cell](row));
    const numerator = parts.reduce((sum, [part]) => sum + part, 0);
    const denominator = parts.reduce((sum, [, part]) => sum + part, 0);
    const scale = ["active", "customer-churn", "bought", "revenue", "nps"].includes(cell) ? 100 : 1;
    return { age, value: denominator > 0 ? (scale * numerator) / denominator : null, numerator, denominator, complete };
  });
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 5));
const rounded = ({ age, value, numerator, denominator, complete }: Expected) => {
  return { age, value: near(value), numerator: near(numerator), denominator: near(denominator), complete };
};
const shown = ({ age, value, numerator, denominator, complete }: Expected) => {
  return { age, value, numerator, denominator, complete };
};

interface Who {
  filters?: EvaluateRequest["filters"];
  owners?: string[];
  where?: string;
}

async function expectSameGrids(by: CohortRows, rule: "contract" | "purchase", who: Who = {}): Promise<void> {
  const plain = await plainCohorts(by, rule, { from: FROM, where: who.where });
  expect(plain.length).toBeGreaterThan(20);
  const keys = [...new Set(plain.map(({ key }) => key))];
  const scope = mintScope(who.owners ? { kind: "owned", owners: who.owners } : { kind: "all" });
  for (const cell of COHORT_CELLS) {
    const grid = await cohortGrid({ by, cell, from: FROM, to: LAST_MONTH, filters: who.filters, scope }, NOW);
    expect(grid.rows.map(({ cohort }) => cohort).sort()).toEqual(keys.sort());
    for (const row of grid.rows) {
      const own = plain.filter(({ key }) => key === row.cohort);
      const size = own.filter(({ age }) => age === 0).reduce((sum, each) => sum + each.size, 0);
      expect(row.size, row.cohort).toBe(size);
      const expected = expectedCells(by, cell, row.cohort, own);
      expect(row.cells.map(shown), `${cell} of ${row.cohort}`).toEqual(expected.map(rounded));
    }
    expectTotal(grid);
  }
}

/** The last line is made of the complete cells above it. */
function expectTotal({ rows, total }: Awaited<ReturnType<typeof cohortGrid>>): void {
  const complete = rows.flatMap(({ cells }) => cells).filter((cell) => cell.complete);
  expect(total.cells.map(({ age }) => age)).toEqual([...new Set(complete.map(({ age }) => age))].sort((a, b) => a - b));
  for (const cell of total.cells) {
    const above = complete.filter(({ age }) => age === cell.age);
    expect(cell.numerator).toEqual(near(above.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)));
    expect(cell.denominator).toEqual(near(above.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)));
  }
}

describe.each(["contract", "purchase"] as const)("customers active by %s", (rule) => {
  withTestDatabase();
  beforeAll(() => loadMoreFacts(rule === "contract" ? 31 : 32, rule));

  it.each(COHORT_ROWS)("shows in every cell by %s what plain SQL over the facts gives", async (by) => {
    await expectSameGrids(by, rule);
  });

  it("does so for accounts filtered by one dimension", async () => {
    await expectSameGrids("quarter", rule, {
      filters: { segment: ["small", ""] },
      where: "coalesce(segment, '') IN ('small', '')",
    });
  });

  it("does so for accounts filtered by other dimensions than the rows'", async () => {
    await expectSameGrids("channel", rule, { filters: { plan: ["full"] }, where: "plan = 'full'" });
    await expectSameGrids("first-product", rule, { filters: { region: ["north"] }, where: "region = 'north'" });
  });

  it("does so for a reader who sees some accounts only", async () => {
    await expectSameGrids("month", rule, { owners: ["ana@example.com"], where: "owner = 'ana@example.com'" });
  });
});
