import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import { lifeSql } from "../life.fixture";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { GRAINS } from "../types";

const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const LOST = count("lost");

const share = (metric: string, definition: string, part: string, whole: string): PlainFigure => ({
  metric,
  definition,
  value: `100.0 * (${part}) / nullif(${whole}, 0)`,
  numerator: part,
  denominator: whole,
  n: `floor(${whole})`,
});

/** The numerator stays a month's amount where a definition multiplies it. */
const recurring = (definition: string, sum: string, n: string, times = 1): PlainFigure => ({
  metric: "recurring-revenue",
  definition,
  value: `${times} * (${sum})`,
  numerator: sum,
  denominator: null,
  n,
});

const moved = (change: string, condition: string) => `coalesce(sum(${change}) FILTER (WHERE ${condition}), 0)`;
const EVER = count("s OR e OR within");

const BROUGHT = {
  start: "sum(mrr_start)",
  new: moved("mrr_end", "mrr_start = 0 AND (first >= from_day OR first IS NULL)"),
  back: moved("mrr_end", "mrr_start = 0 AND first < from_day"),
  more: moved("mrr_end - mrr_start", "mrr_start > 0 AND mrr_end > mrr_start"),
  less: moved("mrr_start - mrr_end", "mrr_end > 0 AND mrr_end < mrr_start"),
  gone: moved("mrr_start", "mrr_end = 0"),
};

/** One amount of recurring revenue over another; n is none where there is nothing to divide by. */
const ratio = (
  metric: string,
  definition: string,
  part: string,
  whole: string,
  n: string,
  times = 100,
): PlainFigure => ({
  metric,
  definition,
  value: `${times}.0 * (${part}) / nullif(${whole}, 0)`,
  numerator: part,
  denominator: whole,
  n: `CASE WHEN ${whole} > 0 THEN ${n} ELSE 0 END`,
});

const { start, new: fresh, back, more, less, gone } = BROUGHT;
const OUT = `(${gone} + ${less})`;
const AT_START = count("s");

const FIGURES = [
  share("customer-retention", "standard", count("s AND e"), count("s")),
  share("customer-retention", "by-end", `${count("e")} - ${count("new")}`, count("e")),
  share("customer-churn", "standard", LOST, count("s")),
  share("customer-churn", "over-served", LOST, `(${count("s")} + ${count("new")})`),
  share("customer-churn", "over-end", LOST, count("e")),
  share("customer-churn", "over-mean", LOST, `((${count("s")} + ${count("e")}) / 2.0)`),
  share("customer-turnover", "standard", LOST, count("s OR new OR back")),
  share("customer-turnover", "over-start", LOST, count("s")),
  recurring("standard", "sum(mrr_end)", count("e")),
  recurring("annual", "sum(mrr_end)", count("e"), 12),
  recurring("start", start, count("s")),
  recurring("new", fresh, EVER),
  recurring("reactivation", back, EVER),
  recurring("expansion", more, EVER),
  recurring("contraction", less, EVER),
  recurring("churn", gone, EVER),
  ratio("revenue-churn", "standard", OUT, start, AT_START),
  ratio("revenue-churn", "net-of-expansion", `${OUT} - ${more}`, start, AT_START),
  ratio("gross-revenue-retention", "standard", `${start} - ${OUT}`, start, AT_START),
  ratio("net-revenue-retention", "standard", `${start} - ${OUT} + ${more}`, start, AT_START),
  ratio("net-revenue-retention", "with-reactivated", `${start} - ${OUT} + ${more} + ${back}`, start, AT_START),
  ratio("quick-ratio", "standard", `${fresh} + ${more} + ${back}`, OUT, EVER, 1),
  ratio("quick-ratio", "without-reactivation", `${fresh} + ${more}`, OUT, EVER, 1),
];

describe.each(["contract", "purchase"] as const)(
  "retention under the rule %s, against plain SQL over the facts",
  (rule) => {
    withTestDatabase();
    beforeAll(() => loadRandomFacts(2024_02, rule));

    // People who were never customers make no group.
    const source = `SELECT * FROM (${lifeSql(rule)}) lives WHERE s OR e OR within OR mrr_start > 0 OR mrr_end > 0`;

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, source, FIGURES);
    });

    it.each(GRAINS)("leads from the start of each %s to its end by its movements, to the cent", async (grain) => {
      const of = async (definition: string) => {
        const scope = mintScope({ kind: "all" });
        const request = { metric: "recurring-revenue", definition, grain, from: FIRST_MONTH, to: LAST_MONTH, scope };
        return (await evaluate(request, NOW)).rows.map((row) => row.value ?? Number.NaN);
      };
      const [start, end] = [await of("start"), await of("standard")];
      const ups = [await of("new"), await of("reactivation"), await of("expansion")];
      const downs = [await of("contraction"), await of("churn")];
      const at = (list: number[][], index: number) =>
        list.reduce((sum, values) => sum + (values[index] ?? Number.NaN), 0);
      const led = start.map((value, index) => value + at(ups, index) - at(downs, index));
      expect(led).toEqual(end.map((value) => expect.closeTo(value, 4)));
    });
  },
);
