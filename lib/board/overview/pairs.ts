import { z } from "zod";
import { catalogue } from "../../metrics/catalogue";
import type { FigureRow, MetricDeclaration, Unit } from "../../metrics/types";

const movement = z.enum(["better", "worse", "steady"]).nullable();
const figure = z.number().nullable();
const text = z.string().nullable();

/** The steps of the loop with the customers, in their order. */
export const STEPS = ["ask", "listen", "design", "implement", "askAgain"] as const;
export type Step = (typeof STEPS)[number];

const details = z.object({
  name: z.string(),
  unit: text,
  words: text,
  source: text,
  metric: text,
  span: z.enum(["trailing-12", "quarter"]).nullable(),
  customer: figure,
  customerNow: figure,
  customerChange: figure,
  customerMoves: movement,
  company: figure,
  companyNow: figure,
  companyChange: figure,
  companyMoves: movement,
  ...(Object.fromEntries(STEPS.map((step) => [step, text])) as Record<Step, typeof text>),
});

/** One side of a pair: its figure in the period, and in the span that its movement is told over, now and before. */
export interface PairSide {
  value: number | null;
  now: number | null;
  before: number | null;
  moves: z.infer<typeof movement>;
}

/** A company's indicator and the outcome that customers named, side by side. */
export interface Pair {
  code: string;
  name: string;
  /** The customers' unit, words and where these were said, as the organisation wrote them down. */
  unit: string | null;
  words: string | null;
  source: string | null;
  /** The company's; null where the catalogue does not know the one that was named. */
  metric: MetricDeclaration | null;
  companyUnit: Unit;
  span: "trailing-12" | "quarter" | null;
  company: PairSide;
  customer: PairSide;
  /** Null: not known. */
  atOdds: boolean | null;
  steps: readonly { step: Step; day: string | null }[];
}

const side = (value: number | null, now: number | null, change: number | null, moves: PairSide["moves"]): PairSide => ({
  value,
  now,
  before: now === null || change === null ? null : now - change,
  moves,
});

/** The rows of `cpi-pairs` as pairs: those at odds first, and those of which it is not known last. */
export function pairsOf(rows: readonly FigureRow[]): Pair[] {
  const order = (atOdds: boolean | null) => (atOdds ? 0 : atOdds === null ? 2 : 1);
  return rows.map(pairOf).sort((one, other) => order(one.atOdds) - order(other.atOdds));
}

function pairOf({ group, value, details: told }: FigureRow): Pair {
  const found = details.parse(told);
  const metric = catalogue.find(({ id }) => id === found.metric) ?? null;
  return {
    code: group ?? "",
    name: found.name,
    unit: found.unit,
    words: found.words,
    source: found.source,
    metric,
    companyUnit: metric?.unit ?? "count",
    span: found.span,
    company: side(found.company, found.companyNow, found.companyChange, found.companyMoves),
    customer: side(found.customer, found.customerNow, found.customerChange, found.customerMoves),
    atOdds: value === null ? null : value > 0,
    steps: STEPS.map((step) => ({ step, day: found[step] })),
  };
}
