import { type Calendar, LAST_DAY, MONTHS, type Moment, moment, monthOf, shift } from "./calendar";
import { ONBOARDING_MONTH } from "./company";
import type { Life } from "./lives";
import { Random } from "./random";
import type { FileRow } from "./rows";
import type { Sale } from "./sales";
import type { Ticket } from "./tickets";

/**
 * What customers said matters to them. Days to the first coffee fall with the onboarding, and fewer customers leave: the
 * pair agrees. Deliveries come on time less and less while revenue rises: that pair does not.
 */
export function cpiRows(calendar: Calendar): FileRow[] {
  const day = (month: number, date: number) => calendar.day(moment(month, date));
  return [
    {
      code: "ANSWER",
      name: "Hours until somebody answers",
      unit: "hours",
      better: "down",
      words: "I wrote four times before anybody answered.",
      source: "Interviews in the East",
      paired_metric: "csat",
      target: 4,
      ask: day(22, 10),
      listen: day(24, 5),
      design: day(27, 15),
      implement: day(30, 1),
      ask_again: null,
    },
    {
      code: "ON-TIME",
      name: "Share of orders that come on the day they were promised for",
      unit: "%",
      better: "up",
      words: "Deliveries sometimes come when nobody is in.",
      source: "Comments of the relationship survey",
      paired_metric: "revenue",
      target: 97,
      ask: day(28, 12),
      listen: null,
      design: null,
      implement: null,
      ask_again: null,
    },
    {
      code: "FIRST-CUP",
      name: "Days from signing to the first good coffee",
      unit: "days",
      better: "down",
      words: "Took a while to get going, fine since then.",
      source: "Interviews with new customers",
      paired_metric: "customer-retention",
      target: 7,
      ask: day(8, 3),
      listen: day(9, 20),
      design: day(11, 8),
      implement: day(ONBOARDING_MONTH, 1),
      ask_again: day(20, 14),
    },
  ];
}

interface Measurement {
  cpi: string;
  account: string | null;
  at: Moment;
  value: number;
  n: number;
}

export function measurementRows(
  sales: ReadonlyMap<Life, readonly Sale[]>,
  tickets: readonly Ticket[],
  calendar: Calendar,
): FileRow[] {
  const measurements = [...answers(tickets), ...onTime([...sales.values()].flat()), ...firstCups([...sales.keys()])];
  measurements.sort((one, other) => one.at - other.at);
  return measurements.map(({ cpi, account, at, value, n }, index) => ({
    measurement_id: `M${String(index + 1).padStart(5, "0")}`,
    cpi,
    account,
    date: calendar.day(at),
    value: value.toFixed(2),
    n,
  }));
}

/** The mean of each account's cases of a month, on the month's last day. */
function answers(tickets: readonly Ticket[]): Measurement[] {
  const groups = new Map<string, { account: string; month: number; hours: number[] }>();
  for (const { account, opened, answerHours } of tickets) {
    if (answerHours === null || opened < 0) continue;
    const month = monthOf(opened);
    const key = `${account.code} ${month}`;
    const group = groups.get(key) ?? { account: account.code, month, hours: [] };
    group.hours.push(answerHours);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ account, month, hours }) => ({
    cpi: "ANSWER",
    account,
    at: moment(month, 31),
    value: hours.reduce((sum, each) => sum + each, 0) / hours.length,
    n: hours.length,
  }));
}

/** Of all orders of a month together: the carrier counts them, not whose they were. */
function onTime(sales: readonly Sale[]): Measurement[] {
  const random = new Random("on time");
  const orders = Array.from({ length: MONTHS }, () => new Set<string>());
  for (const { at, order } of sales) if (order !== null) orders[monthOf(at)]?.add(order);
  return orders.map((ofMonth, month) => ({
    cpi: "ON-TIME",
    account: null,
    at: moment(month, 31),
    value: 97 - 0.22 * month + 0.5 * random.normal(),
    n: ofMonth.size,
  }));
}

function firstCups(lives: readonly Life[]): Measurement[] {
  return lives.flatMap(({ account: { index, code, start } }) => {
    const random = new Random("first cup", index);
    const isWelcomed = monthOf(start) >= ONBOARDING_MONTH;
    const days = Math.max(1, Math.round((isWelcomed ? 5 : 16) * Math.exp(0.4 * random.normal())));
    const at = shift(start, days);
    return start < 0 || at > LAST_DAY ? [] : [{ cpi: "FIRST-CUP", account: code, at, value: days, n: 1 }];
  });
}
