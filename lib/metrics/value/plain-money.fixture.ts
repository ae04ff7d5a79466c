import { lifeSql } from "../life.fixture";

type Rule = "contract" | "purchase";

const within = (day: string) => `${day} >= w.from_day AND ${day} < w.end_day`;
const DIRECT = "lower(trim(category)) = 'direct'";
const known = (condition: string) =>
  `EXISTS (SELECT FROM costs c WHERE ${within("c.date")} AND c.amount <> 0 AND ${condition})`;

/** Plain SQL of what each of `people` brought and cost in each of `wanted`, with what is known in the period at all. */
export const moneySql = (rule: Rule) => `
  SELECT life.*, life.s OR life.e OR life.within AS active,
    coalesce(bought.revenue, 0) AS revenue, coalesce(bought.orders, 0) AS orders,
    coalesce(spent.cost, 0) AS cost, coalesce(spent.direct, 0) AS direct, coalesce(seen.visits, 0) AS visits,
    booked.*
  FROM (${lifeSql(rule)}) life
  JOIN (SELECT w.period AS booked_in, ${known("true")} AS known_cost, ${known(DIRECT)} AS known_direct,
      ${known(`coalesce(${DIRECT}, false) IS FALSE`)} AS known_serving,
      EXISTS (SELECT FROM visits v WHERE ${within("(v.visited_at AT TIME ZONE $1)::date")}) AS known_visits
    FROM wanted w) booked ON booked.booked_in = life.period
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS revenue, count(DISTINCT (date, order_number)) FILTER (WHERE amount >= 0) AS orders
    FROM invoices i, wanted w WHERE i.account_id = life.id AND w.period = life.period AND w.from_day = life.from_day AND ${within("i.date")}) bought ON true
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS cost, sum(amount) FILTER (WHERE ${DIRECT}) AS direct
    FROM costs c, wanted w WHERE c.account_id = life.id AND w.period = life.period AND w.from_day = life.from_day AND ${within("c.date")}) spent ON true
  LEFT JOIN LATERAL (
    SELECT sum(v.count) AS visits FROM visits v, wanted w
    WHERE v.account_id = life.id AND w.period = life.period AND w.from_day = life.from_day
      AND ${within("(v.visited_at AT TIME ZONE $1)::date")}) seen ON true`;

/** The same for each month of each of `wanted`, under the name of the period. */
export const monthlyMoneySql = (rule: Rule) => `
  SELECT * FROM (
    WITH wanted AS (
      SELECT w.period AS whole, m::date AS period, m::date AS from_day, (m + interval '1 month')::date AS until_day,
        least(w.end_day, (m + interval '1 month')::date) AS end_day
      FROM wanted w CROSS JOIN generate_series(w.from_day, w.end_day - 1, interval '1 month') m
    ), wanted_once AS (SELECT DISTINCT period, from_day, until_day, end_day FROM wanted)
    SELECT named.whole AS period, once."group", once.id, once.s, once.lost, once.active, once.revenue, once.direct, once.known_direct
    FROM (WITH wanted AS (SELECT * FROM wanted_once) ${moneySql(rule)}) once
    JOIN wanted named ON named.period = once.period
  ) months`;
