/** The day on which an instant falls in a time zone, "YYYY-MM-DD". */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
}

/** The day and the minute of an instant in a time zone, "YYYY-MM-DD HH:MM". */
export function momentIn(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${dayIn(instant, timeZone)} ${time.format(instant)}`;
}
