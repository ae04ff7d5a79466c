import type { KindDeclaration } from "../kinds/declaration";
import type { OpenedTable } from "../reader/open-table";
import type { Choices, DateOrder, DecimalMark, Mapping, Part, Reading } from "../types";
import { DateOrderCensus, decideDateOrder } from "./date-order";
import { DecimalCensus, decideDecimal } from "./decimal";

/** How the cells are to be understood, and which columns need no cleaning because every cell is bare. */
export interface Notation {
  decimal: Part<DecimalMark>;
  dateOrder: Part<DateOrder>;
  /** Fields whose every cell the database can take as it is. */
  plain: ReadonlySet<string>;
}

/** Watches all rows of a file go by, and says afterwards how its numbers and dates are written. */
export class NotationCensus {
  private readonly numbers: { field: string; column: number; census: DecimalCensus }[] = [];
  private readonly dates: { field: string; column: number; census: DateOrderCensus }[] = [];

  constructor(kind: KindDeclaration, header: string[], mapping: Mapping) {
    for (const { name, type } of kind.fields) {
      const column = header.indexOf(mapping[name] ?? "");
      if (column === -1) continue;
      if (type === "number" || type === "integer") {
        this.numbers.push({ field: name, column, census: new DecimalCensus() });
      } else if (type === "date" || type === "instant" || type === "month") {
        this.dates.push({ field: name, column, census: new DateOrderCensus() });
      }
    }
  }

  add(row: string[]): void {
    for (const { column, census } of this.numbers) {
      const cell = row[column];
      if (cell) census.add(cell);
    }
    for (const { column, census } of this.dates) {
      const cell = row[column];
      if (cell) census.add(cell);
    }
  }

  /** The user's choice wins over what was found. */
  decide(choices: Choices, semicolons: boolean): Notation {
    const decimal = choices.decimal
      ? { value: choices.decimal, certain: true }
      : decideDecimal(
          this.numbers.map(({ census }) => census),
          semicolons,
        );
    const dayFirstLikely = semicolons || decimal.value === ",";
    const dateOrder = choices.dateOrder
      ? { value: choices.dateOrder, certain: true }
      : decideDateOrder(
          this.dates.map(({ census }) => census),
          dayFirstLikely,
        );
    const plain = new Set([
      ...this.numbers.filter(({ census }) => census.isPlain(decimal.value)).map(({ field }) => field),
      ...this.dates.filter(({ census }) => census.isPlain).map(({ field }) => field),
    ]);
    return { decimal, dateOrder, plain };
  }
}

/** All of what was decided about a file, to be kept with its import. */
export function describeReading(format: Reading["format"], table: OpenedTable, notation: Notation): Reading {
  return {
    format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    decimal: notation.decimal,
    dateOrder: notation.dateOrder,
    sheet: table.sheet,
  };
}
