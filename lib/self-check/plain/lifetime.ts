import type { PlainCheck, PlainFigure, PlainQuestion } from "../types";
import { acquisitionCost } from "./acquisition";
import { moneySql, monthlyMoneySql } from "./money";
import { checksOf, runPlainSql } from "./run-sql";
import { shares, watchedLives } from "./survival";

const ACTIVE = "count(*) FILTER (WHERE active)";
const START = "count(*) FILTER (WHERE s)";
const LOST = "count(*) FILTER (WHERE lost)";

/** What a customer brings in a month, where all that it takes is known. */
function worth(isMargin: boolean) {
  const known = `${ACTIVE} > 0 AND sum(revenue) > 0${isMargin ? " AND bool_or(known_direct)" : ""}`;
  const amount = `sum(revenue${isMargin ? " - direct" : ""}) / nullif(${ACTIVE}, 0)::numeric`;
  return { known, amount, orNone: `CASE WHEN ${known} THEN ${amount} ELSE 0 END` };
}

/** Worth of a month over monthly churn. */
function lifetime(definition: string, isMargin: boolean): PlainFigure {
  const { known, amount, orNone } = worth(isMargin);
  const when = `${known} AND ${START} > 0 AND ${LOST} > 0`;
  return {
    metric: "lifetime-value",
    definition,
    value: `CASE WHEN ${when} THEN ${amount} * ${START} / nullif(${LOST}, 0) END`,
    numerator: orNone,
    denominator: `CASE WHEN ${known} AND ${START} > 0 THEN 1.0 * ${LOST} / nullif(${START}, 0) ELSE 0 END`,
    n: `CASE WHEN ${when} THEN ${START} ELSE 0 END`,
  };
}

const { known, amount, orNone } = worth(true);

/** Revenue per customer × margin × retention, of the whole period. */
export const ONE_PERIOD: PlainFigure = {
  metric: "lifetime-value",
  definition: "one-period",
  value: `CASE WHEN ${known} AND ${START} > 0 THEN ${amount} * (${START} - ${LOST}) / nullif(${START}, 0) END`,
  numerator: `CASE WHEN ${START} > 0 THEN (${orNone}) * (${START} - ${LOST}) ELSE ${orNone} END`,
  denominator: `CASE WHEN ${known} THEN ${START} ELSE 0 END`,
  n: `CASE WHEN ${known} THEN ${START} ELSE 0 END`,
};

const MONTHLY: PlainFigure = {
  metric: "monthly",
  definition: "worth",
  value: `CASE WHEN ${known} THEN ${amount} END`,
  numerator: "0",
  denominator: "0",
  n: ACTIVE,
};

/** Of what is invoiced, the part that direct cost leaves. */
export const MARGIN: PlainFigure = {
  ...MONTHLY,
  value: `CASE WHEN ${known} THEN sum(revenue - direct) / nullif(sum(revenue), 0)::numeric END`,
};

/**
 * What a customer brings in a month of the (one) period after direct cost, null where that is not known; n: the months that
 * customers were such.
 */
export async function monthlyMoney(
  question: PlainQuestion,
  figure = MONTHLY,
): Promise<{ worth: number | null; n: number }> {
  const [money] = await runPlainSql(question, monthlyMoneySql(question.rules.activeRule), [figure]);
  const [worth = null, , , n] = money?.figures.monthlyworth ?? [];
  return { worth, n: n ?? 0 };
}

/** A tenth less for each year of waiting. */
const LATER = Math.log(1.1) / 12;

/** Area under the curve to the last time watched, each month later being worth less, × margin of a month. */
const bySurvival: PlainCheck = {
  metric: "lifetime-value",
  definition: "by-survival",
  async answer(question) {
    const { worth: monthly } = await monthlyMoney(question);
    const lives = await watchedLives(question);
    const last = Math.max(0, ...lives.map(({ time }) => time));
    const steps = [{ time: 0, share: 1 }, ...shares(lives)];
    const area = steps.reduce((sum, { time, share }, index) => {
      const until = steps[index + 1]?.time ?? last;
      return sum + (share * (Math.exp(-LATER * time) - Math.exp(-LATER * until))) / LATER;
    }, 0);
    const isKnown = monthly !== null && lives.length > 0 && last > 0;
    return [
      {
        period: question.periods[0]?.period ?? "",
        group: null,
        value: isKnown ? monthly * area : null,
        n: isKnown ? lives.length : 0,
      },
    ];
  },
};

/** Over months added up. */
export const LIFETIME_FIGURES = [lifetime("standard", true), lifetime("without-margin", false)];

const lifetimes = checksOf(({ rules }) => monthlyMoneySql(rules.activeRule), LIFETIME_FIGURES);

/** One by the other, each found by itself. */
const ltvToCac: PlainCheck = {
  metric: "ltv-to-cac",
  definition: "standard",
  dimensions: ["channel", "segment"],
  async answer(question) {
    const [life] = (await lifetimes[0]?.answer(question)) ?? [];
    const [cost] = (await acquisitionCost.answer(question)) ?? [];
    const isKnown = life?.value != null && cost?.value != null && cost.value > 0;
    const value = isKnown ? Number(life.value) / Number(cost.value) : null;
    return [{ period: question.periods[0]?.period ?? "", group: null, value, n: isKnown ? life.n : 0 }];
  },
};

export const LIFETIME: readonly PlainCheck[] = [
  ...lifetimes,
  ...checksOf(({ rules }) => moneySql(rules.activeRule), [ONE_PERIOD]),
  bySurvival,
  ltvToCac,
];
