import { z } from "zod";
import { UNIT_DAYS } from "../../models/types";
import type { PlainCheck, PlainQuestion } from "../types";
import { betaMean } from "./beta-mean";
import { MARGIN, monthlyMoney } from "./lifetime";
import { queryFrame } from "./run-sql";

/*
 * What fitted models say, worked out anew from their parameters: each customer's chances are added up over all that they may be
 * (lib/self-check/plain/beta-mean.ts), where the engine has the models' own series.
 */

const fitted = z.object({
  unit: z.enum(["day", "week", "month", "year"]),
  parameters: z.record(z.string(), z.object({ value: z.number() })),
});

/** The model fitted last on everybody's facts, on all of them where there is one. */
async function readModel(question: PlainQuestion, model: "sbg" | "bg-nbd" | "gamma-gamma") {
  const [found] = await queryFrame(
    question,
    fitted,
    `SELECT unit, parameters FROM fitted_models WHERE model = '${model}' AND accounts = '{}'
     ORDER BY asked_until IS NULL DESC, fitted_at DESC LIMIT 1`,
  );
  if (!found) return null;
  const at = (name: string) => found.parameters[name]?.value ?? Number.NaN;
  return { ...found, at };
}

type Model = NonNullable<Awaited<ReturnType<typeof readModel>>>;

const YEARLY = 1.1;

/** Periods paid at their beginning: all that a chance θ of leaving before each further one leaves, each worth less by the year. */
function contractPeriods({ at, unit }: Model): number {
  const later = YEARLY ** -(unit === "year" ? 1 : 1 / 12);
  return betaMean(at("alpha"), at("beta"), (leaving) => 1 / (1 - (1 - leaving) * later));
}

/** Below this, what is left of a number has too few digits to be divided by. */
const LEAST_CHANCE = 1e-100;

/**
 * Purchases until a time of who buys at a rate of gamma(shape, rate) and leaves after each with the chance p; where p is next to
 * nothing, all that the rate gives.
 */
function boughtBy(time: number, shape: number, rate: number, p: number): number {
  return p > LEAST_CHANCE ? -Math.expm1(-shape * Math.log1p((p * time) / rate)) / p : (shape * time) / rate;
}

/** The first purchase, and those of five years, each month's in its middle. */
function purchasesOfNew({ at, unit }: Model): number {
  const time = (months: number) => (months * UNIT_DAYS.month) / UNIT_DAYS[unit];
  const until = (months: number) => betaMean(at("a"), at("b"), (p) => boughtBy(time(months), at("r"), at("alpha"), p));
  let sum = 1;
  for (let month = 1; month <= 60; month++) sum += (until(month) - until(month - 1)) * YEARLY ** (-(month - 0.5) / 12);
  return sum;
}

const byModel: PlainCheck = {
  metric: "lifetime-value",
  definition: "by-model",
  async answer(question) {
    const period = question.periods[0]?.period ?? "";
    const [{ worth, n }, { worth: margin }] = [await monthlyMoney(question), await monthlyMoney(question, MARGIN)];
    const isContract = question.rules.activeRule === "contract";
    const model = await readModel(question, isContract ? "sbg" : "bg-nbd");
    const values = isContract ? null : await readModel(question, "gamma-gamma");
    const nothing = [{ period, group: null, value: null, n: 0 }];
    if (!model || worth === null || margin === null) return nothing;
    if (isContract) {
      const value = worth * (model.unit === "year" ? 12 : 1) * contractPeriods(model);
      return [{ period, group: null, value, n }];
    }
    if (!values || values.at("q") <= 1) return nothing;
    const each = (values.at("p") * values.at("gamma")) / (values.at("q") - 1);
    return [{ period, group: null, value: margin * each * purchasesOfNew(model), n }];
  },
};

const history = z.object({ repeats: z.number(), recency: z.number(), age: z.number() });

/** Days of purchases of each of `people` until the end of the period or the last day known; of very many accounts to the week. */
async function histories(question: PlainQuestion) {
  const step = "(SELECT CASE WHEN count(*) > 20000 THEN 7 ELSE 1 END FROM accounts)";
  const rounded = (days: string) => `round((${days}) / ${step}::numeric)::int * ${step}::int`;
  return queryFrame(
    question,
    history,
    `SELECT count(*)::int - 1 AS repeats, ${rounded("max(date) - min(date)")} AS recency, ${rounded("min(day) - min(date)")} AS age
     FROM (
       SELECT DISTINCT p.id, i.date, d.day FROM people p JOIN invoices i ON i.account_id = p.id AND i.amount >= 0
       CROSS JOIN wanted w CROSS JOIN LATERAL (
         SELECT least(w.until_day - 1, (SELECT max(last_day) FROM fact_extent WHERE kind = 'invoices'),
           ('${question.now.toISOString()}'::timestamptz AT TIME ZONE $1)::date) AS day) d
       WHERE i.date <= d.day AND w.from_day <= d.day) bought GROUP BY id`,
  );
}

type Days = z.infer<typeof history>;

/** The chance to be there still: what was seen is as likely if nothing more was bought yet, or if the last purchase was the last. */
function alive({ at, unit }: Model, { repeats: x, recency, age }: Days): number {
  if (x === 0) return 1;
  const [seen, since] = [age / UNIT_DAYS[unit], recency / UNIT_DAYS[unit]];
  // Over all p, and over rates of buying: one factor is common to both and left out.
  const left = betaMean(at("a"), at("b") + x - 1, (p) => p);
  const stayed = 1 - left;
  const waited = Math.exp((at("r") + x) * Math.log((at("alpha") + seen) / (at("alpha") + since)));
  return stayed / (stayed + left * waited);
}

/** Purchases of the next twelve months. */
function expected(model: Model, days: Days): number {
  const { at, unit } = model;
  const [time, seen] = [(12 * UNIT_DAYS.month) / UNIT_DAYS[unit], days.age / UNIT_DAYS[unit]];
  const ifThere = betaMean(at("a"), at("b") + days.repeats, (p) =>
    boughtBy(time, at("r") + days.repeats, at("alpha") + seen, p),
  );
  return alive(model, days) * ifThere;
}

/** @param told of the sum and the number of customers */
function ofCustomers(
  metric: "expected-purchases" | "p-alive",
  definition: string,
  told: (sum: number, customers: number) => number,
): PlainCheck {
  return {
    metric,
    definition,
    async answer(question) {
      const period = question.periods[0]?.period ?? "";
      const model = await readModel(question, "bg-nbd");
      const customers = model ? await histories(question) : [];
      const known = new Map<string, number>();
      let sum = 0;
      for (const days of model ? customers : []) {
        const key = JSON.stringify(days);
        const one = known.get(key) ?? (metric === "p-alive" ? alive : expected)(model as Model, days);
        known.set(key, one);
        sum += one;
      }
      const n = customers.length;
      return [{ period, group: null, value: n > 0 ? told(sum, n) : null, n }];
    },
  };
}

export const MODELS: readonly PlainCheck[] = [
  byModel,
  ofCustomers("expected-purchases", "standard", (sum, customers) => sum / customers),
  ofCustomers("expected-purchases", "total", (sum) => sum),
  ofCustomers("p-alive", "standard", (sum, customers) => (100 * sum) / customers),
  ofCustomers("p-alive", "customers", (sum) => sum),
];
