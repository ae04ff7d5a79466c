export type Verdict = "kept" | "MISSED";

export const verdict = (isKept: boolean): Verdict => (isKept ? "kept" : "MISSED");

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

/** Rows as a table of text, numbers with three significant digits or none after the point. */
export function table(rows: readonly object[]): string {
  const header = Object.keys(rows[0] ?? {});
  const cells = [header, ...rows.map((row) => Object.values(row).map(shown))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = header.map((column) =>
    rows.some((row) => typeof (row as Record<string, unknown>)[column] === "number"),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shown(value: unknown): string {
  if (typeof value !== "number") return String(value);
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
}
