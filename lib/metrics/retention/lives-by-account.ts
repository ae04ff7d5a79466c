import { whereProfile } from "../constraints";
import type { AnalysedAccounts } from "../drill-down";
import { readFreshness } from "../freshness";
import { partsQuery } from "../parts-of-facts";
import { earlierDay, lastDayKnown } from "./last-day-known";
import { livesSql } from "./lives-sql";

/** The lives behind a survival curve, one of each account: 1 of 1 where it has ended by the end of the watch, else 0 of 1. */
export function accountsOfLives(addUpTo: AnalysedAccounts["addUpTo"]): AnalysedAccounts {
  return {
    addUpTo,
    unit: "count",
    async query(question) {
      const freshness = await readFreshness(question.now);
      const { activeRule, purchaseDays } = freshness;
      const last = lastDayKnown(freshness, activeRule === "purchase" ? "invoices" : "subscriptions");
      const [period] = question.periods;
      if (!period || activeRule === null || purchaseDays === null || last === null) return null;
      const where = whereProfile(question.constraints, 5);
      return partsQuery(
        question,
        `SELECT account_id, (stop <= $5::text::date)::int AS numerator, 1 AS denominator
         FROM (${livesSql({ activeRule, purchaseDays }, where.sql)}) lives WHERE start <= $5::text::date`,
        [earlierDay(period.until, last), ...where.parameters],
      );
    },
  };
}
