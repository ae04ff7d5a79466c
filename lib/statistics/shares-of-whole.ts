/** What part each of the counts is of their sum: percent, by the same names. Null where there is nothing to share. */
export function sharesOfWhole(counts: Readonly<Record<string, number>>): Record<string, number> | null {
  const whole = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (whole <= 0) return null;
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, (100 * count) / whole]));
}
