import type { PlainFigure } from "../types";
import { lifeSql } from "./life";
import { checksOf } from "./run-sql";

/** The latest estimate of each category of an account, each looked up by itself. */
const latest = (column: string, known: string, aggregate: string) => `(
  SELECT ${aggregate} FROM (
    SELECT DISTINCT ON (coalesce(category, '')) ${column} AS value FROM wallet_estimates e
    WHERE e.account_id = p.id AND e.estimated_on < w.until_day AND ${known}
    ORDER BY coalesce(category, ''), estimated_on DESC, id DESC) each)`;

const OLD = "e.estimated_on < w.until_day - interval '1 year'";

export const WALLETS = `
  SELECT * FROM (
    SELECT w.period, p."group", ${latest("amount", "amount IS NOT NULL", "sum(value)")} AS wallet,
      ${latest(`CASE WHEN ${OLD} THEN amount ELSE 0 END`, "amount IS NOT NULL", "sum(value)")} AS old_wallet,
      ${latest(`(${OLD})::int`, "amount IS NOT NULL", "sum(value)")} AS old_estimates,
      (SELECT coalesce(sum(amount), 0) FROM invoices i
        WHERE i.account_id = p.id AND i.date >= w.end_day - interval '12 months' AND i.date < w.end_day) AS ours
    FROM people p CROSS JOIN wanted w) wallets
  WHERE wallet IS NOT NULL`;

export const RANKS = `
  SELECT * FROM (
    SELECT w.period, p."group",
      ${latest("2.0 / brands - 2.0 * rank / (brands * (brands + 1.0))", "rank IS NOT NULL AND brands > 0", "avg(value)")} AS share
    FROM people p CROSS JOIN wanted w) ranks
  WHERE share IS NOT NULL`;

const taken = (who: string, from: string, offered: string) => `(
  SELECT count(DISTINCT product_id) FROM (
    SELECT product_id FROM invoices i WHERE i.account_id = ${who} AND i.amount >= 0 AND i.date >= ${from} AND i.date < w.end_day
    UNION ALL
    SELECT product_id FROM subscriptions s WHERE s.account_id = ${who} AND s.start_date < w.end_day
      AND coalesce(s.end_date > greatest(${from}, s.start_date), true)) each
  WHERE product_id IN (SELECT id FROM products WHERE ${offered}))`;

export const heldSql = (rule: "contract" | "purchase") => `
  SELECT life.period, life."group", ${taken("life.id", "w.from_day", "true")} AS held
  FROM (${lifeSql(rule)}) life JOIN wanted w USING (period) WHERE life.active`;

export const OFFERED = `
  SELECT *, (SELECT count(*) FROM products WHERE offered) AS offers FROM (
    SELECT w.period, p."group", ${taken("p.id", "(w.end_day - interval '12 months')", "offered")} AS held
    FROM people p CROSS JOIN wanted w) held
  WHERE held > 0`;

const figure = (metric: string, part: string, whole: string | null, times = "1.0", definition = "standard") =>
  ({
    metric,
    definition,
    value: whole ? `${times} * ${part} / nullif(${whole}, 0)` : part,
    numerator: part,
    denominator: whole,
    n: whole === "sum(wallet)" ? "CASE WHEN sum(wallet) > 0 THEN count(*) ELSE 0 END" : "count(*)",
  }) satisfies PlainFigure;

export const WALLET_FIGURES: readonly PlainFigure[] = [
  figure("share-of-wallet", "sum(ours)", "sum(wallet)", "100.0"),
  figure("wallet-headroom", "sum(wallet - ours)", null),
  { ...figure("wallet-headroom", "sum(old_wallet)", null, "1.0", "outdated"), n: "sum(old_estimates)" },
];
export const RANK_FIGURE = figure("wallet-rank", "sum(share)", "count(*)");
export const HELD_FIGURE = figure("products-per-customer", "sum(held)", "count(*)");
export const OFFERED_FIGURE = figure("share-of-wallet", "sum(held)", "sum(offers)", "100.0", "products");

export const WALLET = [
  ...checksOf(() => WALLETS, WALLET_FIGURES),
  ...checksOf(() => RANKS, [RANK_FIGURE]),
  ...checksOf(({ rules }) => heldSql(rules.activeRule), [HELD_FIGURE]),
  ...checksOf(() => OFFERED, [OFFERED_FIGURE]),
];
