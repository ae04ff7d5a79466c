import { z } from "zod";
import type { PlainCheck, PlainQuestion, PlainRow } from "../types";
import { moneySql } from "./money";
import { queryFrame } from "./run-sql";

const row = z.object({ profit: z.coerce.number(), known: z.boolean() });

/** What each customer left, the best first; nobody's cost known: no profits either. */
async function profits(question: PlainQuestion) {
  const rows = await queryFrame(
    question,
    row,
    `SELECT revenue - cost AS profit, known_cost AS known FROM (${moneySql(question.rules.activeRule)}) m
     WHERE active OR revenue <> 0 OR cost <> 0`,
  );
  const sorted = rows.map(({ profit }) => profit).sort((a, b) => b - a);
  return { sorted, all: sum(sorted), isKnown: rows.some(({ known }) => known) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const check = (
  definition: string,
  tell: (found: Awaited<ReturnType<typeof profits>>) => Omit<PlainRow, "period">[],
): PlainCheck => ({
  metric: "profit-curve",
  definition,
  async answer(question) {
    const found = await profits(question);
    return tell(found).map((told) => ({ period: question.periods[0]?.period ?? "", ...told }));
  },
});

const NONE = { group: null, value: null, n: 0 };

export const PROFITS: readonly PlainCheck[] = [
  check("standard", ({ sorted, all, isKnown }) => {
    if (!isKnown || all <= 0) return [NONE];
    const peak = sum(sorted.filter((profit) => profit > 0));
    return [{ group: null, value: (100 * peak) / all, n: sorted.length }];
  }),
  check("losing", ({ sorted, isKnown }) =>
    isKnown ? [{ group: null, value: sorted.filter((profit) => profit < 0).length, n: sorted.length }] : [NONE],
  ),
  check("loss", ({ sorted, isKnown }) =>
    isKnown ? [{ group: null, value: sum(sorted.map((profit) => Math.max(0, -profit))), n: sorted.length }] : [NONE],
  ),
  check("curve", ({ sorted, all, isKnown }) =>
    Array.from({ length: sorted.length === 0 ? 0 : 100 }, (_, index) => {
      const group = String(index + 1);
      if (!isKnown || all <= 0) return { ...NONE, group };
      const best = sorted.slice(0, Math.ceil(((index + 1) * sorted.length) / 100));
      return { group, value: (100 * sum(best)) / all, n: sorted.length };
    }),
  ),
];
