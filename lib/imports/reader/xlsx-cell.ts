const DAY_MS = 86_400_000;

/** A stored number as plain decimal text: 15 digits, which is what a spreadsheet itself keeps and shows. */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, "") : value.toFixed(0);
}

/**
 * A stored day number as "YYYY-MM-DD", with " HH:MM:SS" when it has a time. Day 60 of the 1900 system, which never was,
 * makes the days before it one less.
 */
export function dateText(stored: string, date1904: boolean): string {
  const serial = Number(stored);
  if (!Number.isFinite(serial) || serial < 0) return stored;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const moment = new Date(epoch + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(moment.getTime())) return stored;
  const text = moment.toISOString();
  return moment.getTime() % DAY_MS === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** "BC23" → 54: the column of a cell, counted from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
