import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ObservedHistory } from "./bg-nbd-hold-out";

/** Reference data, which a user's clone has none of. */
export const DATA = resolve(import.meta.dirname, "../../../../shared/data");
export const hasData = existsSync(DATA);

const DAY_MS = 86_400_000;
const END = Date.parse("1997-09-30") / DAY_MS;

/** The CDNOW sample in weeks to 1997-09-30, one purchase occasion a day; `meanValue`: of the repeat purchases. */
export function cdnowSample(): (ObservedHistory & { meanValue: number })[] {
  const spent = new Map<string, Map<number, number>>();
  for (const line of readFileSync(join(DATA, "cdnow/sample.csv"), "utf8").trim().split("\n").slice(1)) {
    const [customer = "", , date = "", , amount = ""] = line.split(",");
    const days = spent.get(customer) ?? new Map<number, number>();
    const day = Date.parse(date) / DAY_MS;
    spent.set(customer, days.set(day, (days.get(day) ?? 0) + Number(amount)));
  }
  return [...spent.values()].map((days) => {
    const all = [...days.keys()].sort((one, other) => one - other);
    const [first = 0, ...repeats] = all.filter((day) => day <= END);
    return {
      repeats: repeats.length,
      recency: ((repeats.at(-1) ?? first) - first) / 7,
      age: (END - first) / 7,
      customers: 1,
      bought: all.length - 1 - repeats.length,
      meanValue: repeats.reduce((sum, day) => sum + (days.get(day) ?? 0), 0) / Math.max(1, repeats.length),
    };
  });
}
