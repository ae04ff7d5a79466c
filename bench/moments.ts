import { daysIn, instantOf } from "./calendar";
import type { Life } from "./lives";
import { whole } from "./random";

/** A month in which the account buys. */
export function monthOf(life: Life, index: number, number: number, purpose: number): number {
  return whole(life.firstMonth, life.untilMonth - 1, index, purpose, number);
}

/** Within working hours, so that an instant's day is the same in UTC and in the organisation's time zone. */
export function instant(life: Life, index: number, number: number, purpose: number): string {
  return instantIn(monthOf(life, index, number, purpose), index, number, purpose);
}

/** The same in a month that is given. */
export function instantIn(month: number, index: number, number: number, purpose: number): string {
  const day = whole(1, daysIn(month), index, purpose + 100, number);
  return instantOf(month, day, whole(6, 20, index, purpose + 101, number), whole(0, 59, index, purpose + 102, number));
}
