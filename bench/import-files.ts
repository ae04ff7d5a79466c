import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { dayOf, daysIn } from "./calendar";
import { mix, share, whole } from "./random";
import { codeOf } from "./rows-accounts";
import { MONTHS, PRODUCTS } from "./sizes";

/** One invoice line to import, in words (for the file) and in ids (for plain COPY). */
interface Line {
  id: string;
  account: number;
  date: string;
  order: string;
  product: number;
  quantity: number;
  amount: string;
}

export interface FileShape {
  rows: number;
  accounts: number;
  /** Tells files apart: another number gives other rows. */
  variant: number;
  /** Months that the dates lie in, counted from the first of the data. */
  firstMonth?: number;
  /** Whether rows carry an id of their own, which makes the import an upsert. */
  ownIds: boolean;
}

function* lines({ rows, accounts, variant, firstMonth = 0 }: FileShape): Generator<Line> {
  for (let row = 0; row < rows; row++) {
    const month = whole(firstMonth, MONTHS - 1, row, 200 + variant);
    const account = mix(row, 400 + variant) % accounts;
    yield {
      id: `N${variant}-${row}`,
      account,
      date: dayOf(month, whole(1, daysIn(month), row, 600 + variant)),
      order: `N${variant}-${row >> 1}`,
      product: whole(1, PRODUCTS, row, 800 + variant),
      quantity: whole(1, 5, row, 1000 + variant),
      amount: (5 + 195 * share(row, 1200 + variant)).toFixed(2),
    };
  }
}

/** The file as a person would export it. */
export async function writeCsv(path: string, shape: FileShape): Promise<void> {
  const id = (line: Line) => (shape.ownIds ? `${line.id},` : "");
  const header = `${shape.ownIds ? "id," : ""}account,date,order number,product,quantity,amount\n`;
  const row = (line: Line) =>
    `${id(line)}${codeOf(line.account)},${line.date},${line.order},P${line.product},${line.quantity},${line.amount}\n`;
  await writeText(path, header, shape, row);
}

export const COPY_COLUMNS =
  "account_id, external_id, date, order_number, product_id, quantity, amount, currency, import_id, line";

/** The same rows ready for COPY into invoices, with all ids found: nothing is left to do but to store them. */
export async function writeCopyText(path: string, shape: FileShape, importId: number): Promise<void> {
  let number = 1;
  const row = (line: Line) =>
    [
      line.account + 1,
      shape.ownIds ? line.id : "\\N",
      line.date,
      line.order,
      line.product,
      line.quantity,
      line.amount,
      "EUR",
      importId,
      ++number,
    ]
      .join("\t")
      .concat("\n");
  await writeText(path, "", shape, row);
}

/** Sum of the amounts, exact in cents. */
export function totalOf(shape: FileShape): number {
  let cents = 0;
  for (const line of lines(shape)) cents += Math.round(Number(line.amount) * 100);
  return cents / 100;
}

async function writeText(path: string, start: string, shape: FileShape, row: (line: Line) => string): Promise<void> {
  function* chunks() {
    let text = start;
    for (const line of lines(shape)) {
      text += row(line);
      if (text.length < 1 << 17) continue;
      yield text;
      text = "";
    }
    yield text;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}
