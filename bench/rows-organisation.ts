import { dayOf } from "./calendar";
import type { Cell } from "./copy";
import { lifeOf } from "./lives";
import { monthOf } from "./moments";
import { share, whole } from "./random";
import { CHANNELS, MONTHS, SEGMENTS } from "./sizes";

export const SPEND_COLUMNS = ["date", "amount", "currency", "channel", "segment", "import_id", "line"];

/** What each channel spends on each segment in each month, more where there is more to win. */
export function* spendRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let month = 0; month < MONTHS; month++) {
    for (const [place, channel] of CHANNELS.entries()) {
      for (const [row, segment] of SEGMENTS.entries()) {
        const size = ((accounts * segment.ofTen) / 10 / MONTHS / CHANNELS.length) * segment.monthlyFee;
        const amount = (size * (0.5 + 3 * share(month, 2700 + place, row))).toFixed(2);
        yield [
          dayOf(month, whole(1, 28, month, 2720 + place, row)),
          amount,
          "EUR",
          channel,
          segment.name,
          importId,
          ++line,
        ];
      }
    }
  }
}

export const DIRECT_COST_COLUMNS = ["account_id", "date", "amount", "currency", "category", "import_id", "line"];
const HOLDERS = 20;

/** Cost of what was sold, for one account in twenty and every third month, so that some is known of every month. */
export function* directCostRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    if (whole(1, HOLDERS, index, 2740) > 1) continue;
    const life = lifeOf(index);
    for (let month = life.firstMonth; month < life.untilMonth; month++) {
      if ((month + index) % 3 > 0) continue;
      const amount = (life.segment.lineAmount * (0.5 + 2 * share(index, 2741, month))).toFixed(2);
      yield [index + 1, dayOf(month, whole(1, 28, index, 2742, month)), amount, "EUR", "direct", importId, ++line];
    }
  }
}

export const CPI_COLUMNS = ["code", "name", "unit", "better", "words", "paired_metric", "target", "import_id", "line"];
const CPIS = [
  { code: "answer-hours", name: "Hours until an answer", unit: "hours", better: "down", paired: "nps", target: 8 },
  { code: "on-time", name: "Delivered on time", unit: "%", better: "up", paired: "customer-retention", target: 97 },
  { code: "first-value", name: "Days to first value", unit: "days", better: "down", paired: "repeat-rate", target: 14 },
  { code: "effort", name: "Effort of ordering", unit: null, better: "down", paired: "order-value", target: null },
] as const;

export function* cpiRows(_accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (const { code, name, unit, better, paired, target } of CPIS)
    yield [code, name, unit, better, name, paired, target, importId, ++line];
}

export const MEASUREMENT_COLUMNS = ["cpi", "account_id", "date", "value", "n", "import_id", "line"];

/** One for each account, one in ten of them of nobody in particular. */
export function* measurementRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const cpi = CPIS[index % CPIS.length];
    if (!cpi) continue;
    yield [
      cpi.code,
      share(index, 2760) < 0.1 ? null : index + 1,
      dayOf(monthOf(lifeOf(index), index, 0, 2761), whole(1, 28, index, 2762)),
      ((cpi.target ?? 5) * (0.6 + 0.8 * share(index, 2763))).toFixed(3),
      whole(1, 20, index, 2764),
      importId,
      ++line,
    ];
  }
}

export const CHANGE_COLUMNS = ["code", "name", "type", "date", "segments", "metric", "import_id", "line"];
const TYPES = ["product", "price", "policy", "process", "promotion", "service"];

/** One each quarter, for one segment or for all. */
export function* changeRows(_accounts: number, importId: number): Generator<Cell[]> {
  for (let quarter = 1; quarter < MONTHS / 3; quarter++) {
    const segment = SEGMENTS[quarter % (SEGMENTS.length + 1)];
    yield [
      `C${quarter}`,
      `Change ${quarter}`,
      TYPES[quarter % TYPES.length] ?? null,
      dayOf(quarter * 3, 1),
      segment ? `{${segment.name}}` : "{}",
      "customer-retention",
      importId,
      quarter + 1,
    ];
  }
}
