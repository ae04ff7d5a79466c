import { expect } from "vitest";
import { mintScope } from "../auth/scope";
import { knownPeriods } from "../self-check/plain/known";
import { runPlainSql } from "../self-check/plain/run-sql";
import type { PlainFigure, PlainQuestion } from "../self-check/types";
import { addMonths } from "../time/periods";
import { getDefinition, getMetric } from "./catalogue";
import { evaluate } from "./evaluate";
import { listAccounts } from "./list-accounts";
import { FIRST_MONTH, LAST_MONTH, NOW, PURCHASE_DAYS, TIME_ZONE } from "./random-facts.fixture";
import { requestedPeriods } from "./requested-periods";
import { DIMENSIONS, type Dimension, type EvaluateRequest, GRAINS, isSummed } from "./types";

export interface Asked {
  grain: EvaluateRequest["grain"];
  by?: Dimension;
  filters?: EvaluateRequest["filters"];
  owners?: readonly string[];
}

/** Every grain and every dimension, and what no table of sums holds: two dimensions at once, a range. */
export const EVERYTHING: readonly Asked[] = [
  ...GRAINS.map((grain) => ({ grain })),
  ...DIMENSIONS.map((by) => ({ grain: "month" as const, by })),
  { grain: "quarter", by: "segment" },
  { grain: "year", by: "owner" },
  { grain: "trailing-12", by: "region" },
  { grain: "month", by: "region", filters: { segment: ["small", ""] } },
  { grain: "quarter", filters: { plan: ["full"], channel: ["web", "fair"] } },
  { grain: "year", by: "plan", filters: { region: ["north"] }, owners: ["ana@example.com"] },
  { grain: "trailing-12", owners: ["bo@example.com"] },
  { grain: "range" },
  { grain: "range", by: "segment" },
];

export const name = ({ grain, by, filters, owners }: Asked) =>
  [grain, by && `by ${by}`, filters && `with ${JSON.stringify(filters)}`, owners && `of ${owners}`]
    .filter(Boolean)
    .join(" ");

/**
 * Compares what evaluate() says with plain SQL over the facts, which knows nothing of rollups, sums or declarations.
 *
 * @param source SQL of rows as lib/self-check/plain/run-sql.ts takes it
 */
export async function expectPlainSql(asked: Asked, source: string, figures: readonly PlainFigure[]): Promise<void> {
  const plain = await runPlainSql(toQuestion(asked), source, figures);
  await Promise.all(figures.map((figure) => expectSameFigure(asked, figure, plain)));
}

async function expectSameFigure(
  asked: Asked,
  figure: PlainFigure,
  plain: Awaited<ReturnType<typeof runPlainSql>>,
): Promise<void> {
  const request = toRequest(asked, figure);
  const { rows } = await evaluate(request, NOW);
  const told = new Set(rows.map(keyOf));
  const isKnown = await knownPeriods(figure.metric, toQuestion(asked));
  expect(plain.map(keyOf).filter((key) => !told.has(key))).toEqual([]);
  for (const row of rows) {
    const found = plain.find((candidate) => keyOf(candidate) === keyOf(row));
    const [value = null, ...parts] = found?.figures[figure.metric + figure.definition] ?? nothing(figure);
    const expected = [value === 0 && !isKnown(row.period) ? null : value, ...parts];
    const actual = [row.value, row.numerator, row.denominator, row.n];
    expect(actual, `${figure.metric}/${figure.definition} ${keyOf(row)}`).toEqual(expected.map(near));
  }
  const definition = getDefinition(getMetric(figure.metric), figure.definition);
  if (!asked.by && isSummed(definition) && definition.parts) await expectSameAccounts(request, rows.at(-1));
}

/** Of a group that no fact stands for: 0 where figures add up, no value where they do not. */
/** What is not divided may be nothing all the same: an amount of estimates, where nobody estimated. */
const nothing = ({ metric, denominator }: PlainFigure) =>
  denominator === null ? [getMetric(metric).additive ? 0 : null, 0, null, 0] : [null, 0, 0, 0];
/** The sums keep a millionth of each account's part. */
const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 4));
const keyOf = (row: { period: string; group: string | null }) => `${row.period} ${row.group}`;

/** The accounts of a drill-down add up to the figure that was opened. */
async function expectSameAccounts(
  request: EvaluateRequest,
  row: { period: string; numerator: number | null; denominator: number | null } | undefined,
): Promise<void> {
  if (!row) return;
  const period = request.grain === "range" ? {} : { from: row.period, to: row.period };
  const { total, accounts } = await listAccounts({ ...request, ...period, by: undefined }, { limit: 1_000 });
  const sum = (values: (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  expect([total.numerator, total.denominator]).toEqual([near(row.numerator), near(row.denominator)]);
  expect(sum(accounts.map((account) => account.numerator))).toEqual(near(row.numerator));
  expect(sum(accounts.map((account) => account.denominator))).toEqual(near(row.denominator ?? 0));
}

function toRequest(asked: Asked, { metric, definition }: Pick<PlainFigure, "metric" | "definition">): EvaluateRequest {
  const { owners, ...rest } = asked;
  const scope = mintScope(owners ? { kind: "owned", owners } : { kind: "all" });
  return { metric, definition, from: FIRST_MONTH, to: LAST_MONTH, scope, ...rest };
}

/** The same as a question to plain SQL, under a rule where it matters. */
export function toQuestion(asked: Asked, activeRule: "contract" | "purchase" = "contract"): PlainQuestion {
  const { grain, by, filters, owners } = asked;
  const periods = requestedPeriods({ grain, from: FIRST_MONTH, to: LAST_MONTH }, 1);
  const rules = { activeRule, purchaseDays: PURCHASE_DAYS, timeZone: TIME_ZONE };
  return { periods, end: addMonths(LAST_MONTH, 1), by, filters, owners, rules, now: NOW };
}
