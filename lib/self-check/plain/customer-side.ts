import { z } from "zod";
import type { PlainCheck, PlainFigure, PlainQuestion } from "../types";
import { activeSql } from "./life";
import { checksOf, queryFrame } from "./run-sql";

const row = z.object({
  code: z.string(),
  better: z.enum(["up", "down"]),
  /** The indicator of the company that it is paired with. */
  paired: z.string().nullable(),
  target: z.coerce.number().nullable(),
  /** Each measurement: its value and how many observations it is the mean of. */
  measured: z.array(z.tuple([z.number(), z.number()])),
});

export type MeasuredCpi = z.infer<typeof row>;

/** Each CPI with all that was measured of it in the (one) period asked about. */
export function measuredCpis(question: PlainQuestion): Promise<MeasuredCpi[]> {
  return queryFrame(
    question,
    row,
    `SELECT c.code, c.better::text, c.paired_metric AS paired, c.target::text, coalesce((
       SELECT jsonb_agg(jsonb_build_array(m.value, m.n)) FROM cpi_measurements m
       JOIN somebody e ON e.id IS NOT DISTINCT FROM m.account_id
       JOIN wanted w ON m.date >= w.from_day AND m.date < w.until_day
       WHERE m.cpi = c.code AND m.n > 0), '[]') AS measured
     FROM cpis c`,
  );
}

/** The mean of each CPI's measurements, observation by observation; `tell` makes the figure of it. */
const cpi = (definition: string, tell: (mean: number, cpi: MeasuredCpi) => number | null): PlainCheck => ({
  metric: "cpi",
  definition,
  async answer(question) {
    return (await measuredCpis(question)).map((each) => {
      const observations = each.measured.reduce((sum, [, n]) => sum + n, 0);
      const total = each.measured.reduce((sum, [value, n]) => sum + value * n, 0);
      const value = observations === 0 ? null : tell(total / observations, each);
      const n = value === null ? 0 : each.measured.length;
      return { period: question.periods[0]?.period ?? "", group: each.code, value, n };
    });
  },
});

const HEARD = "i >= (w.end_day - 90)::timestamp AT TIME ZONE $1 AND i < w.end_day::timestamp AT TIME ZONE $1";

/** Customers at the end of each period, and whether they answered, talked or opened a ticket in the 90 days before. */
const heardSql = (rule: "contract" | "purchase") => `
  SELECT w.period, p."group", EXISTS (
    SELECT FROM (
      SELECT answered_at AS i FROM survey_answers a WHERE a.account_id = p.id AND (a.score IS NOT NULL OR a.comment IS NOT NULL)
      UNION ALL SELECT held_at FROM interviews t WHERE t.account_id = p.id
      UNION ALL SELECT opened_at FROM tickets t WHERE t.account_id = p.id) said WHERE ${HEARD}) AS heard
  FROM people p CROSS JOIN wanted w WHERE ${activeSql(rule, "w.end_day")}`;

const HEARD_FIGURE: PlainFigure = {
  metric: "accounts-heard",
  definition: "standard",
  value: "100.0 * count(*) FILTER (WHERE heard) / nullif(count(*), 0)",
  numerator: "count(*) FILTER (WHERE heard)",
  denominator: "count(*)",
  n: "count(*)",
};

export const CUSTOMER_SIDE: readonly PlainCheck[] = [
  cpi("standard", (mean) => mean),
  cpi("against-target", (mean, { target, better }) =>
    target === null || target === 0 ? null : ((better === "up" ? 100 : -100) * (mean - target)) / Math.abs(target),
  ),
  ...checksOf(({ rules }) => heardSql(rules.activeRule), [HEARD_FIGURE]),
];
