/** A name that both this program and PostgreSQL understand, such as "Europe/Madrid"; offsets ("+02:00") are not. */
export function isTimeZone(name: string): boolean {
  return TIME_ZONES.includes(name);
}

/** The time zones to choose from. */
export const TIME_ZONES: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];
