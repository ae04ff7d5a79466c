import type { DecimalMark, Part } from "../types";

const PLAIN_POINT = /^-?\d{1,13}(\.\d{1,6})?$/;
const PLAIN_COMMA = /^-?\d{1,13}(,\d{1,6})?$/;

/**
 * Gathers, over all cells of a number column, what they tell of the decimal mark. "1.234,56" and "12,5" tell it;
 * "1.234" bears both readings; "1.234.567" tells that the point is none.
 */
export class DecimalCensus {
  /** Cells whose decimal mark can only be a point; only a comma; and those that bear both readings. */
  point = 0;
  comma = 0;
  either = 0;
  /** Whether every cell so far is bare digits with that mark, so that nothing needs to be cleaned away. */
  private readonly plain = { ".": true, ",": true };

  add(cell: string): void {
    if (PLAIN_POINT.test(cell)) {
      const dot = cell.indexOf(".");
      if (dot !== -1) {
        this.plain[","] = false;
        if (bearsGrouping(cell, dot)) this.either++;
        else this.point++;
      }
      return;
    }
    this.plain["."] = false;
    if (!PLAIN_COMMA.test(cell)) this.plain[","] = false;
    this.addUneven(cell.replace(/[^\d.,]/g, ""));
  }

  isPlain(mark: DecimalMark): boolean {
    return this.plain[mark];
  }

  private addUneven(digits: string): void {
    const dot = digits.lastIndexOf(".");
    const comma = digits.lastIndexOf(",");
    if (dot === -1 && comma === -1) return;
    if (dot !== -1 && comma !== -1) {
      if (dot > comma) this.point++;
      else this.comma++;
    } else if (dot !== -1) {
      if (digits.indexOf(".") !== dot) this.comma++;
      else if (bearsGrouping(digits, dot)) this.either++;
      else this.point++;
    } else if (digits.indexOf(",") !== comma) {
      this.point++;
    } else if (bearsGrouping(digits, comma)) {
      this.either++;
    } else {
      this.comma++;
    }
  }
}

/** Whether the one mark of a number could also set thousands apart: one to three digits before, not 0, and three after. */
function bearsGrouping(cell: string, mark: number): boolean {
  const before = cell.startsWith("-") ? mark - 1 : mark;
  const first = cell[cell.startsWith("-") ? 1 : 0];
  return cell.length - mark - 1 === 3 && before >= 1 && before <= 3 && first !== "0";
}

/**
 * The decimal mark of a file, from all its number columns. `semicolons`: whether it is separated by semicolons, as
 * programs do where the comma is the decimal mark.
 */
export function decideDecimal(columns: DecimalCensus[], semicolons: boolean): Part<DecimalMark> {
  const point = columns.reduce((sum, column) => sum + column.point, 0);
  const comma = columns.reduce((sum, column) => sum + column.comma, 0);
  if (point > 0 && comma > 0) return { value: point >= comma ? "." : ",", certain: false };
  if (point > 0) return { value: ".", certain: true };
  if (comma > 0) return { value: ",", certain: true };
  if (columns.some((column) => column.either > 0)) return { value: semicolons ? "," : ".", certain: false };
  return { value: ".", certain: true };
}
