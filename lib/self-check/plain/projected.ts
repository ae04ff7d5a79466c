import { z } from "zod";
import type { PlainCheck, PlainQuestion } from "../types";
import { chances, type Fate, mostLikely } from "./most-likely";
import { queryFrame } from "./run-sql";
import { knownLives, monthsBetween } from "./survival";

/** A customer by its contracts: renewals that it came to, how many of them it made, and whether it is there at the end. */
interface Contract {
  cohort: string;
  seen: number;
  made: number;
  there: boolean;
}

/** How long most contracts run, in months: a renewal falls due each month or each year. */
async function renewalMonths(question: PlainQuestion): Promise<1 | 12> {
  const [row] = await queryFrame(
    question,
    z.object({ isYearly: z.boolean() }),
    `SELECT count(*) FILTER (WHERE interval_months >= 12) * 2 > count(*) AS "isYearly" FROM subscriptions`,
  );
  return row?.isYearly ? 12 : 1;
}

/** Every customer's contracts, whatever makes customers. @param letters of the day they began: its year, or year and month */
async function contracts(question: PlainQuestion, letters: number, months: number): Promise<Contract[]> {
  return (await knownLives(question, "contract")).map(({ start, stop, watch }) => {
    const due = (day: string) => Math.floor(monthsBetween(start, day) / months);
    const seen = due(watch);
    const made = stop === null ? seen : Math.min(seen, due(dayBefore(stop)));
    return { cohort: start.slice(0, letters), seen, made, there: stop === null || stop > watch };
  });
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Share 0..1 of a cohort's customers who are there that stays for so many renewals more; null where nothing tells. */
type Project = (cohort: readonly Contract[], renewals: number) => number | null;

/** The spread of chances that explains best who left when; each customer goes on from the renewals that it has made. */
const byModel: Project = (cohort, renewals) => {
  const fates = new Map<string, Fate>();
  for (const { seen, made } of cohort) {
    const key = `${made} ${made < seen}`;
    const { customers } = fates.get(key) ?? { customers: 0 };
    fates.set(key, { made, left: made < seen, customers: customers + 1 });
  }
  const spread = mostLikely([...fates.values()]);
  if (!spread) return null;
  const { staying } = chances(spread, cohort.reduce((most, { seen }) => Math.max(most, seen), 0) + renewals);
  const there = cohort.filter((each) => each.there);
  const shares = there.map(({ seen }) => Math.exp((staying[seen + renewals] ?? 0) - (staying[seen] ?? 0)));
  return shares.reduce((sum, share) => sum + share, 0) / there.length;
};

/** One chance for all: those who left over all that came to a renewal. */
const byChurn: Project = (cohort, renewals) => {
  const left = cohort.filter(({ seen, made }) => made < seen).length;
  const came = cohort.reduce((sum, { seen, made }) => sum + Math.min(seen, made + 1), 0);
  return came === 0 ? null : (1 - left / came) ** renewals;
};

const projected = (definition: string, letters: number, project: Project, within?: number): PlainCheck => ({
  metric: "projected-retention",
  definition,
  within,
  async answer(question) {
    const months = await renewalMonths(question);
    const cohorts = new Map<string, Contract[]>();
    for (const contract of await contracts(question, letters, months)) {
      const cohort = cohorts.get(contract.cohort);
      if (cohort) cohort.push(contract);
      else cohorts.set(contract.cohort, [contract]);
    }
    return [...cohorts].map(([group, cohort]) => {
      const isThere = cohort.some(({ there }) => there);
      const share = isThere ? project(cohort, 12 / months) : null;
      return {
        period: question.periods[0]?.period ?? "",
        group,
        value: share === null ? null : 100 * share,
        n: cohort.length,
      };
    });
  },
});

/** Two searches for the same maximum end this close together, where its top is flat. */
const SEARCHED = 1e-4;

export const PROJECTED: readonly PlainCheck[] = [
  projected("standard", 4, byModel, SEARCHED),
  projected("monthly-cohorts", 7, byModel, SEARCHED),
  projected("geometric", 4, byChurn),
];
