import { isDetractor, isPassive, isPromoter } from "./nps-sql";

/**
 * The measures, declared once. A figure's way from facts to sums has three steps, and each is a table of SQL here:
 *
 * 1. COLUMNS_OF_KIND what account_month keeps of the facts of one account in one month (filled by facts-to-months.ts)
 * 2. PERIOD_COLUMNS  the months of one account put together to a month, quarter, year or trailing 12 months
 * 3. SUMS            what one account contributes to the sums of its segment in that period
 *
 * Steps 2 and 3 are what segment_month and cohort_month add up, and what a drill-down lists account by account.
 */

/** The account's columns by which boards filter; each is a dimension of segment_month. */
export const PROFILE_DIMENSIONS = ["segment", "industry", "region", "plan", "owner", "channel"] as const;

/**
 * Columns of account_month that come from facts dated in the month, by the kind of fact; a column without facts has its
 * default. Contracts fill none: what they say of a month is in LIFE_COLUMNS.
 */
export const COLUMNS_OF_KIND = {
  invoices: {
    revenue: "0",
    revenue_gross: "0",
    orders: "0",
    order_value_sq: "0",
    first_purchase: "NULL::date",
    last_purchase: "NULL::date",
  },
  costs: { cost: "0", direct_cost: "0" },
  "survey-answers": {
    nps_promoters: "0",
    nps_passives: "0",
    nps_detractors: "0",
    nps_sum: "0",
    nps_last: "NULL::jsonb",
    csat_answers: "0",
    csat_satisfied: "0",
    csat_sum: "0",
    csat_sum_sq: "0",
    ces_answers: "0",
    ces_easy: "0",
    ces_high: "0",
    ces_low: "0",
    ces_sum: "0",
    ces_sum_sq: "0",
    satisfaction_answers: "0",
    satisfaction_high: "0",
    satisfaction_sum: "0",
    satisfaction_sum_sq: "0",
  },
  visits: { visits: "0" },
} as const;

/** Kinds of facts whose rows account_month counts. */
export type CountedKind = keyof typeof COLUMNS_OF_KIND;
export const COUNTED_KINDS = Object.keys(COLUMNS_OF_KIND) as readonly CountedKind[];

/** All of them, each with its default. */
export const MONTH_COLUMNS: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(COLUMNS_OF_KIND));

/** Columns of account_month that follow from the customer's life rather than from the month's facts, with their defaults. */
export const LIFE_COLUMNS = {
  active_start: "false",
  active_any: "false",
  active_end: "false",
  mrr_start: "0",
  mrr_end: "0",
} as const;

/** All columns of account_month besides its key, each with what its absence means. */
export const ROW_DEFAULTS: Readonly<Record<string, string>> = { ...MONTH_COLUMNS, ...LIFE_COLUMNS };

const total = (column: string) => `sum(m.${column})`;

/**
 * Aggregates over the months `m` of one account within one period; `is_first` and `is_last` tell the period's first
 * month and its last (the last known one while the period goes on).
 */
export const PERIOD_COLUMNS = {
  revenue: total("revenue"),
  revenue_gross: total("revenue_gross"),
  orders: total("orders"),
  order_value_sq: total("order_value_sq"),
  cost: total("cost"),
  direct_cost: total("direct_cost"),
  at_start: "bool_or(m.active_start AND is_first)",
  at_end: "bool_or(m.active_end AND is_last)",
  at_any: "bool_or(m.active_any)",
  mrr_start: "coalesce(sum(m.mrr_start) FILTER (WHERE is_first), 0)",
  mrr_end: "coalesce(sum(m.mrr_end) FILTER (WHERE is_last), 0)",
  nps_promoters: total("nps_promoters"),
  nps_passives: total("nps_passives"),
  nps_detractors: total("nps_detractors"),
  nps_sum: total("nps_sum"),
  nps_last: "jsonb_agg(jsonb_build_array(m.month, m.nps_last)) FILTER (WHERE m.nps_last IS NOT NULL)",
  csat_answers: total("csat_answers"),
  csat_satisfied: total("csat_satisfied"),
  csat_sum: total("csat_sum"),
  csat_sum_sq: total("csat_sum_sq"),
  ces_answers: total("ces_answers"),
  ces_easy: total("ces_easy"),
  ces_high: total("ces_high"),
  ces_low: total("ces_low"),
  ces_sum: total("ces_sum"),
  ces_sum_sq: total("ces_sum_sq"),
  satisfaction_answers: total("satisfaction_answers"),
  satisfaction_high: total("satisfaction_high"),
  satisfaction_sum: total("satisfaction_sum"),
  satisfaction_sum_sq: total("satisfaction_sum_sq"),
  visits: total("visits"),
} as const;

const answers = "(c.nps_promoters + c.nps_passives + c.nps_detractors)";
/** The account's one vote: its mean answer, rounded half up; null without answers. */
const vote = `round(c.nps_sum::numeric / nullif(${answers}, 0))`;
const weight = `CASE WHEN ${answers} > 0 THEN greatest(c.revenue, 0) ELSE 0 END`;
const when = (condition: string) => `(${condition})::int`;
const amountWhen = (condition: string, amount: string) => `CASE WHEN ${condition} THEN ${amount} ELSE 0 END`;

/** SQL of `v`: the votes of an account's contacts in a period, each with its last answer; one row of `c` at a time. */
export const CONTACT_VOTES = `
  SELECT count(*) FILTER (WHERE ${isPromoter()}) AS promoters, count(*) FILTER (WHERE ${isPassive()}) AS passives,
    count(*) FILTER (WHERE ${isDetractor()}) AS detractors
  FROM (
    SELECT DISTINCT ON (last.contact) last.score::int AS score
    FROM jsonb_array_elements(c.nps_last) answered, jsonb_each_text(answered->1) last(contact, score)
    ORDER BY last.contact, answered->>0 DESC
  ) one_each`;

/**
 * One account's contribution, from its period columns `c`, its day of first activity and the period's bounds
 * [from_day, until_day). Products are rounded to what the column holds, so that sums are exact however they are made.
 * Customers: S at the start, E at the end, L lost, N new, R returned, so that E = S - L + N + R; passing ones came and
 * went inside the period. Recurring revenue moves by the account's net change, so that
 * start + new + reactivated + expansion - contraction - churned = end.
 */
const CONTRIBUTIONS = {
  accounts: "1",
  acquired: when("first_active >= from_day AND first_active < until_day"),
  revenue: "c.revenue",
  revenueGross: "c.revenue_gross",
  revenueSq: "round(c.revenue * c.revenue, 6)",
  buyers: when("c.orders > 0"),
  repeaters: when("c.orders > 1"),
  orders: "c.orders",
  ordersSq: "c.orders * c.orders",
  orderValueSq: "c.order_value_sq",
  cost: "c.cost",
  directCost: "c.direct_cost",
  customersStart: when("c.at_start"),
  customersEnd: when("c.at_end"),
  customersLost: when("c.at_start AND NOT c.at_end"),
  customersNew: when("NOT c.at_start AND c.at_end AND first_active >= from_day"),
  customersReturned: when("NOT c.at_start AND c.at_end AND first_active < from_day"),
  customersPassing: when("c.at_any AND NOT c.at_start AND NOT c.at_end"),
  customersActive: when("c.at_any OR c.at_start OR c.at_end"),
  mrrStart: "c.mrr_start",
  mrrEnd: "c.mrr_end",
  mrrNew: amountWhen("c.mrr_start = 0 AND c.mrr_end > 0 AND coalesce(first_active >= from_day, true)", "c.mrr_end"),
  mrrExpansion: amountWhen("c.mrr_start > 0 AND c.mrr_end > c.mrr_start", "c.mrr_end - c.mrr_start"),
  mrrContraction: amountWhen("c.mrr_end > 0 AND c.mrr_end < c.mrr_start", "c.mrr_start - c.mrr_end"),
  mrrChurned: amountWhen("c.mrr_start > 0 AND c.mrr_end = 0", "c.mrr_start"),
  mrrReactivated: amountWhen("c.mrr_start = 0 AND c.mrr_end > 0 AND first_active < from_day", "c.mrr_end"),
  npsPromoters: "c.nps_promoters",
  npsPassives: "c.nps_passives",
  npsDetractors: "c.nps_detractors",
  npsContactPromoters: "v.promoters",
  npsContactPassives: "v.passives",
  npsContactDetractors: "v.detractors",
  npsAccountPromoters: when(isPromoter(vote)),
  npsAccountPassives: when(isPassive(vote)),
  npsAccountDetractors: when(isDetractor(vote)),
  npsWeight: weight,
  npsWeightSq: `round((${weight}) * (${weight}), 6)`,
  npsWeightPromoters: `coalesce(round((${weight}) * c.nps_promoters / nullif(${answers}, 0), 6), 0)`,
  npsWeightDetractors: `coalesce(round((${weight}) * c.nps_detractors / nullif(${answers}, 0), 6), 0)`,
  csatAnswers: "c.csat_answers",
  csatSatisfied: "c.csat_satisfied",
  csatSum: "c.csat_sum",
  csatSumSq: "c.csat_sum_sq",
  cesAnswers: "c.ces_answers",
  cesEasy: "c.ces_easy",
  cesHigh: "c.ces_high",
  cesLow: "c.ces_low",
  cesSum: "c.ces_sum",
  cesSumSq: "c.ces_sum_sq",
  satisfactionAnswers: "c.satisfaction_answers",
  satisfactionHigh: "c.satisfaction_high",
  satisfactionSum: "c.satisfaction_sum",
  satisfactionSumSq: "c.satisfaction_sum_sq",
  visits: "c.visits",
} as const;

export type SumName = keyof typeof CONTRIBUTIONS;

export const SUM_NAMES = Object.keys(CONTRIBUTIONS) as readonly SumName[];

/** Sums of money and of its squares are exact decimals; all others count something. */
const DECIMAL = /^(revenue|cost|directCost|mrr|npsWeight|orderValueSq)/;

/** The sums as columns of segment_month and cohort_month, with the SQL of one account's contribution. */
export const SUMS: readonly { name: SumName; column: string; type: "numeric" | "bigint"; contribution: string }[] =
  SUM_NAMES.map((name) => ({
    name,
    column: sumColumn(name),
    type: DECIMAL.test(name) ? "numeric" : "bigint",
    contribution: CONTRIBUTIONS[name],
  }));

/** The sums that cohort_month keeps: what a cell of a cohort grid can show. */
export const COHORT_SUMS: ReadonlySet<SumName> = new Set<SumName>([
  "accounts",
  "acquired",
  "revenue",
  "buyers",
  "orders",
  "cost",
  "directCost",
  "customersStart",
  "customersEnd",
  "customersLost",
  "customersActive",
  "mrrEnd",
  "npsPromoters",
  "npsPassives",
  "npsDetractors",
  "visits",
]);

/** The dimensions of cohort_month; an owner has few accounts, whose cohorts are added up when asked for. */
export const COHORT_DIMENSIONS = PROFILE_DIMENSIONS.filter((dimension) => dimension !== "owner");

/** Column that holds a sum: "npsPromoters" is kept in nps_promoters. */
export function sumColumn(name: SumName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
