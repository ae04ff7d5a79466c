/** The earliest of the instants that there are; null where there is none. */
export function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null).map((instant) => instant.getTime());
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
