import { lifeSql } from "./life";

type Rule = "contract" | "purchase";

const within = (day: string) => `${day} >= w.from_day AND ${day} < w.end_day`;
const VISITED = within("(v.visited_at AT TIME ZONE $1)::date");
/** Cost of what was sold, by the words that files use for it in the languages of the program. */
const DIRECT = `lower(trim(c.category)) IN ('direct', 'direct cost', 'cogs', 'cost of goods', 'goods', 'directo',
  'coste directo', 'direto', 'custo direto', 'cost direct', 'прямые', 'прямые расходы')`;
const known = (condition: string) =>
  `EXISTS (SELECT FROM costs c WHERE ${within("c.date")} AND c.amount <> 0 AND ${condition})`;

/**
 * Plain SQL of what each of `people` brought and cost in each of `wanted`: its life, revenue (gross: without returns), orders,
 * cost (of it direct), visits, and what anybody in the organisation booked or saw in the period at all (known_...).
 */
export const moneySql = (rule: Rule) => `
  SELECT life.*, coalesce(bought.revenue, 0) AS revenue, coalesce(bought.gross, 0) AS gross, coalesce(bought.orders, 0) AS orders,
    coalesce(spent.cost, 0) AS cost, coalesce(spent.direct, 0) AS direct, coalesce(seen.visits, 0) AS visits,
    booked.known_cost, booked.known_direct, booked.known_serving, booked.known_visits
  FROM (${lifeSql(rule)}) life
  JOIN (SELECT w.period, ${known("true")} AS known_cost, ${known(DIRECT)} AS known_direct,
      ${known(`coalesce(${DIRECT}, false) IS FALSE`)} AS known_serving,
      EXISTS (SELECT FROM visits v WHERE ${VISITED}) AS known_visits
    FROM wanted w OFFSET 0) booked ON booked.period = life.period
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS revenue, sum(greatest(amount, 0)) AS gross,
      count(DISTINCT (date, order_number)) FILTER (WHERE amount >= 0) AS orders
    FROM invoices i WHERE i.account_id = life.id AND i.date >= life.from_day AND i.date < life.end_day) bought ON true
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS cost, sum(amount) FILTER (WHERE ${DIRECT}) AS direct
    FROM costs c WHERE c.account_id = life.id AND c.date >= life.from_day AND c.date < life.end_day) spent ON true
  LEFT JOIN LATERAL (
    SELECT sum(v.count) AS visits FROM visits v
    WHERE v.account_id = life.id AND (v.visited_at AT TIME ZONE $1)::date >= life.from_day
      AND (v.visited_at AT TIME ZONE $1)::date < life.end_day) seen ON true`;

/** The same for each month of each of `wanted`, under the name of the period. */
export const monthlyMoneySql = (rule: Rule) => `
  SELECT * FROM (
    WITH wanted AS (
      SELECT w.period AS whole, m::date AS period, m::date AS from_day, (m + interval '1 month')::date AS until_day,
        least(w.end_day, (m + interval '1 month')::date) AS end_day
      FROM wanted w CROSS JOIN generate_series(w.from_day, w.end_day - 1, interval '1 month') m
    ), wanted_once AS (SELECT DISTINCT period, from_day, until_day, end_day FROM wanted)
    SELECT named.whole AS period, once."group", once.id, once.s, once.lost, once.active, once.revenue, once.direct,
      once.visits, once.known_direct, once.known_visits
    FROM (WITH wanted AS (SELECT * FROM wanted_once) ${moneySql(rule)}) once
    JOIN wanted named ON named.period = once.period
  ) months`;
