import { dayOf, daysIn } from "./calendar";
import type { Cell } from "./copy";
import { type Life, lifeOf } from "./lives";
import { mix, share, whole } from "./random";
import { MONTHS, PRODUCTS } from "./sizes";

export const INVOICE_COLUMNS = [
  "account_id",
  "date",
  "amount",
  "currency",
  "quantity",
  "order_number",
  "product_id",
  "import_id",
  "line",
];

/** Lines of an order, on average; an order's lines carry one number and one day. */
const LINES_PER_ORDER = 2;
const RETURN_SHARE = 0.02;

/** Invoice lines in the order in which they come in: month by month, so that the table lies on disk as in real use. */
export function* invoiceRows(accounts: number, importId: number): Generator<Cell[]> {
  const lives = Array.from({ length: accounts }, (_, index) => lifeOf(index));
  let line = 1;
  for (let month = 0; month < MONTHS; month++) {
    const days = daysIn(month);
    for (let index = 0; index < accounts; index++) {
      const life = lives[index];
      if (!life || month < life.firstMonth || month >= life.untilMonth) continue;
      const until = linesBefore(life, month + 1);
      for (let number = linesBefore(life, month); number < until; number++) {
        const order = Math.floor(number / LINES_PER_ORDER);
        yield [
          index + 1,
          dayOf(month, 1 + (mix(index, 30, order * MONTHS + month) % days)),
          amountOf(life, index, number),
          "EUR",
          whole(1, 5, index, 32, number),
          `${index + 1}-${month}-${order}`,
          whole(1, PRODUCTS, index, 33, number),
          importId,
          ++line,
        ];
      }
    }
  }
}

/** Spreads the account's lines evenly over its months, all of them and no more. */
function linesBefore(life: Life, month: number): number {
  return Math.floor((life.segment.lines * (month - life.firstMonth)) / (life.untilMonth - life.firstMonth));
}

function amountOf(life: Life, index: number, number: number): string {
  const size = life.segment.lineAmount * (0.2 + 1.6 * share(index, 31, number));
  return (share(index, 34, number) < RETURN_SHARE ? -size : size).toFixed(2);
}
