import { type Calendar, MONTHS, moment } from "./calendar";
import { CHANNEL_SPEND } from "./company";
import { Random } from "./random";
import { type FileRow, money } from "./rows";

/** Sales and marketing cost by month and channel; it grows by a third over the three years, and swings. */
export function spendRows(calendar: Calendar): FileRow[] {
  const random = new Random("spend");
  return Array.from({ length: MONTHS }, (_, month) =>
    Object.entries(CHANNEL_SPEND).map(([channel, amount]) => ({
      date: calendar.day(moment(month, 31)),
      channel,
      amount: money(amount * (1 + (0.33 * month) / MONTHS) * random.between(0.85, 1.15)),
    })),
  ).flat();
}
