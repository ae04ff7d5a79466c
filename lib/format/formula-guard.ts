/**
 * Text that a spreadsheet runs as a formula, with or without the guard before it. What a sign begins is a number, a date
 * or a telephone number as long as only digits and their marks follow. Signs of full width count as the others do where people
 * write Japanese.
 */
const FORMULA = /^'*(?:[=@＝＠\t\r\n]|[+\-＋－](?![\d.,/:() ]*$))/;

/** A cell as it may stand in a file that people open: what looks like a formula gets an apostrophe before it. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
