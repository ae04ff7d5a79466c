import type { Pool } from "pg";
import type { HealthInputs } from "../metrics/account/health-parts/component";

interface Facts {
  invoices: { a: number; day: string; amount: number }[];
  visits: { a: number; day: string; count: number }[];
  answers: { a: number; at: string; id: number; contact: string; score: number }[];
  tickets: { a: number; at: string; opened: number; resolved: number | null }[];
  estimates: { a: number; day: string; id: number; category: string; amount: number }[];
  contracts: {
    a: number;
    id: number;
    start: string;
    end: string | null;
    months: number;
    price: number;
    product: number | null;
    told: number | null;
  }[];
  since: Record<number, string>;
  extents: Record<string, { first: string; last: string }>;
}

/** All facts as they stand, with instants as local times of the zone. */
export async function fetchFacts(pool: Pool, timeZone: string): Promise<Facts> {
  const list = async (sql: string, parameters: unknown[] = []) => (await pool.query(sql, parameters)).rows;
  const local = (column: string) => `(${column} AT TIME ZONE $1)::text AS at`;
  const extents = await list("SELECT kind, first_day AS first, last_day AS last FROM fact_extent");
  const since = await list("SELECT account_id AS a, first_active AS day FROM account_profile");
  return {
    invoices: await list("SELECT account_id AS a, date AS day, amount::float8 FROM invoices"),
    visits: await list("SELECT account_id AS a, ((visited_at AT TIME ZONE $1)::date)::text AS day, count FROM visits", [
      timeZone,
    ]),
    answers: await list(
      `SELECT account_id AS a, ${local("answered_at")}, id::int, coalesce(contact, '#' || id) AS contact, score
       FROM survey_answers WHERE question = 'nps' AND score IS NOT NULL`,
      [timeZone],
    ),
    tickets: await list(
      `SELECT account_id AS a, ${local("opened_at")}, extract(epoch FROM opened_at)::float8 AS opened,
         extract(epoch FROM resolved_at)::float8 AS resolved FROM tickets`,
      [timeZone],
    ),
    estimates: await list(
      `SELECT account_id AS a, estimated_on AS day, id::int, coalesce(category, '') AS category, amount::float8
       FROM wallet_estimates WHERE amount IS NOT NULL`,
    ),
    contracts: await list(
      `SELECT s.account_id AS a, s.id::int, start_date AS start, end_date AS "end", interval_months AS months,
         (amount / interval_months)::float8 AS price, product_id AS product,
         extract(epoch FROM i.finished_at)::float8 AS told
       FROM subscriptions s LEFT JOIN imports i ON i.id = s.import_id`,
    ),
    since: Object.fromEntries(since.map(({ a, day }) => [a, day])),
    extents: Object.fromEntries(extents.map(({ kind, ...extent }) => [kind, extent])),
  };
}

/** The end of a month, as the words of the rules have it: its day, its instant, and whether the month still goes on. */
export interface Moment {
  month: string;
  asOf: string;
  instantSeconds: number;
  goesOn: boolean;
  today: string;
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (value: Date) => value.toISOString().slice(0, 10);
const plusDays = (day: string, days: number) => text(new Date(date(day).getTime() + days * 86_400_000));
const daysBetween = (from: string, to: string) => (date(to).getTime() - date(from).getTime()) / 86_400_000;
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
const mean = (values: number[]) => (values.length > 0 ? sum(values) / values.length : null);

/** The same day of another month, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const first = new Date(Date.UTC(date(day).getUTCFullYear(), date(day).getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date(day).getUTCDate(), last));
  return text(first);
}

/** What was known of an account at a month's end, by plain loops over its facts. */
export function plainInputs(facts: Facts, account: number, moment: Moment): HealthInputs {
  const own = <Row extends { a: number }>(rows: Row[]) => rows.filter(({ a }) => a === account);
  return {
    ...opinion(own(facts.answers), moment),
    ...trend(own(facts.visits), facts, account, moment),
    ...purse(own(facts.invoices), own(facts.estimates), facts, account, moment),
    ...rhythm(own(facts.invoices), facts, moment),
    ticketDays: waiting(own(facts.tickets), moment),
    contractDays: bound(own(facts.contracts), moment),
  };
}

function opinion(answers: Facts["answers"], { asOf, goesOn }: Moment): Pick<HealthInputs, "npsMean"> {
  const end = goesOn ? NOW_LOCAL : `${asOf} 00:00:00`;
  const last = new Map<string, number>();
  const order = (one: Facts["answers"][number], other: typeof one) =>
    one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1;
  for (const { at, contact, score } of answers.sort(order))
    if (at >= `${plusMonths(asOf, -12)} 00:00:00` && at < end) last.set(contact, score);
  return { npsMean: mean([...last.values()]) };
}

/** Local time of the clock that the tests use. */
const NOW_LOCAL = "2024-05-20 08:00:00";

/** The last month up to `month` whose data are whole, if that is it or the one before, and the account was there long enough. */
function wholeMonth(
  kind: string,
  back: number,
  facts: Facts,
  account: number,
  { month, today }: Moment,
): string | null {
  const extent = facts.extents[kind];
  if (!extent) return null;
  const limit = [plusDays(extent.last, 1), today].sort()[0] ?? today;
  const lastWhole = plusMonths(`${limit.slice(0, 7)}-01`, -1);
  const chosen = lastWhole < month ? lastWhole : month;
  if (chosen < plusMonths(month, -1)) return null;
  const start = plusMonths(chosen, -back);
  return (facts.since[account] ?? "9999") <= start && start >= `${extent.first.slice(0, 7)}-01` ? chosen : null;
}

function trend(visits: Facts["visits"], facts: Facts, account: number, moment: Moment) {
  const month = wholeMonth("visits", 5, facts, account, moment);
  const within = (from: number, until: number) =>
    month &&
    sum(
      visits.filter(({ day }) => day >= plusMonths(month, from) && day < plusMonths(month, until)).map((v) => v.count),
    );
  return { visitsLast: within(-2, 1) as number | null, visitsBefore: within(-5, -2) as number | null };
}

function purse(
  invoices: Facts["invoices"],
  estimates: Facts["estimates"],
  facts: Facts,
  account: number,
  moment: Moment,
): Pick<HealthInputs, "spend" | "wallet"> {
  const month = wholeMonth("invoices", 11, facts, account, moment);
  const inYear = invoices.filter(({ day }) => month && day >= plusMonths(month, -11) && day < plusMonths(month, 1));
  const standing = new Map<string, Facts["estimates"][number]>();
  for (const estimate of estimates.filter(({ day }) => day < moment.asOf)) {
    const other = standing.get(estimate.category);
    if (!other || [other.day, other.id] < [estimate.day, estimate.id]) standing.set(estimate.category, estimate);
  }
  const amounts = [...standing.values()].map(({ amount }) => amount);
  return {
    spend: month ? sum(inYear.map(({ amount }) => amount)) : null,
    wallet: amounts.length > 0 ? sum(amounts) : null,
  };
}

function rhythm(invoices: Facts["invoices"], facts: Facts, { month, asOf }: Moment) {
  const lastOfMonth = new Map<string, string>();
  for (const { day, amount } of invoices) {
    const key = day.slice(0, 7);
    const isWithin = day >= plusMonths(month, -23) && day < plusMonths(month, 1);
    if (amount >= 0 && isWithin && day > (lastOfMonth.get(key) ?? "")) lastOfMonth.set(key, day);
  }
  const days = [...lastOfMonth.values()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 3) return { silenceDays: null, rhythmDays: null };
  const known = plusDays(facts.extents.invoices?.last ?? last, 1);
  const until = known < asOf ? known : asOf;
  return {
    silenceDays: Math.max(0, daysBetween(last, until)),
    rhythmDays: daysBetween(first, last) / (days.length - 1),
  };
}

function waiting(tickets: Facts["tickets"], { asOf, goesOn, instantSeconds }: Moment): number | null {
  const end = goesOn ? NOW_LOCAL : `${asOf} 00:00:00`;
  const recent = tickets.filter(({ at }) => at >= `${plusDays(asOf, -90)} 00:00:00` && at < end);
  return mean(recent.map(({ opened, resolved }) => (Math.min(resolved ?? Infinity, instantSeconds) - opened) / 86_400));
}

function bound(contracts: Facts["contracts"], { asOf, goesOn, instantSeconds }: Moment): number | null {
  const isTold = ({ told }: Facts["contracts"][number]) => goesOn || (told !== null && told < instantSeconds);
  const ends = contracts
    .filter(({ start, end }) => start <= asOf && (end === null || end > asOf))
    .flatMap((contract) => {
      const { end, start, months, price, product, id } = contract;
      if (end !== null && isTold(contract)) {
        const isFollowed = contracts.some(
          (next) =>
            next.id !== id &&
            next.product === product &&
            next.start <= end &&
            (next.start <= asOf || isTold(next)) &&
            (next.end === null || next.end > end || !isTold(next)),
        );
        return [{ price, days: isFollowed ? 365 : Math.min(365, daysBetween(asOf, end)) }];
      }
      if (months < 12) return [];
      let times = 1;
      while (plusMonths(start, times * months) <= asOf) times += 1;
      return [{ price, days: Math.min(365, daysBetween(asOf, plusMonths(start, times * months))) }];
    });
  const total = sum(ends.map(({ price }) => price));
  return total > 0 ? sum(ends.map(({ price, days }) => price * days)) / total : null;
}
