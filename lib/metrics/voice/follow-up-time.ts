import { z } from "zod";
import type { TimeCount } from "../../statistics/count-durations";
import { kaplanMeier } from "../../statistics/kaplan-meier";
import { survivalQuantile } from "../../statistics/survival-quantile";
import { type DefinitionDraft, defineMetric, noFigure } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { proportion } from "../shapes/proportion";
import { followUpsSql, KNOWN_UNTIL } from "../sources/follow-ups";
import type { AnalysedFigure, Question } from "../types";
import { everyGroup, readFacts } from "./analysis";

const row = z.object({
  period: z.iso.date(),
  group: z.string().nullable(),
  hours: z.number(),
  contacted: z.boolean(),
});

type Waiting = Pick<z.infer<typeof row>, "hours" | "contacted">;
type WaitingFigure = Omit<AnalysedFigure, "period" | "group">;

/**
 * Median of hours until a contact, where those without one so far have waited at least as long as they have: `hours` is the
 * time until the contact or, without one, until now. Null while the curve is above a half. An interval whose end is open is
 * none; where it begins stands in the details.
 *
 * Example: contacted after 10, 20, 30, still waiting for 15 and 40 → 3 of 4 left at 20, then at 30 … → 30.
 */
export function medianWait(waits: readonly Waiting[]): WaitingFigure {
  const n = waits.length;
  if (n === 0) return noFigure(0, 0, "no-detractors");
  const counts = waits.map(
    ({ hours, contacted }): TimeCount => ({ time: hours, events: contacted ? 1 : 0, censored: contacted ? 0 : 1 }),
  );
  const { time, low, high } = survivalQuantile(kaplanMeier(counts));
  const contacted = waits.filter((wait) => wait.contacted).length;
  return {
    value: time,
    numerator: null,
    denominator: null,
    n,
    interval: time !== null && low !== null && high !== null ? { low, high } : null,
    variance: null,
    noData: time === null ? "median-not-reached" : null,
    details: { contacted, waiting: n - contacted, low, high },
  };
}

const median: DefinitionDraft = {
  id: "standard",
  intervalMethod: "greenwood",
  async analyse(question: Question) {
    const found = await readFacts(question, {
      row,
      facts: waiting(question),
      columns: `(extract(epoch FROM coalesce(f.contacted_at, ${knownAt(question.now)}) - f.answered_at) / 3600)::float8 AS hours,
        f.contacted_at IS NOT NULL AS contacted`,
    });
    const waits = new Map<string, Waiting[]>();
    for (const { period, group, ...wait } of found) {
      const key = `${period} ${group}`;
      const others = waits.get(key);
      if (others) others.push(wait);
      else waits.set(key, [wait]);
    }
    return everyGroup(question, found).map(({ period, group }) => ({
      period,
      group,
      ...medianWait(waits.get(`${period} ${group}`) ?? []),
    }));
  },
  accounts: partsOfFacts(
    { numerator: "contacted", denominator: "n" },
    (question) =>
      `SELECT account_id, (contacted_at IS NOT NULL)::int AS numerator, 1 AS denominator FROM (${waiting(question)}) w`,
  ),
};

/** SQL of the answers of 0 to 6 that are known by now, with the contact that followed. */
const waiting = ({ now }: Question) =>
  `SELECT * FROM (${followUpsSql("wanted")}) f WHERE answered_at < ${knownAt(now)}`;

/** SQL of the instant at which who was not contacted was last seen waiting. */
const knownAt = (now: Date) => `least('${now.toISOString()}'::timestamptz, ${KNOWN_UNTIL})`;

/**
 * Time to follow up: how long does an unhappy customer wait until somebody calls?
 *
 * In words: hours from each answer of 0 to 6 to "how likely are you to recommend us" to the first interview, call, meeting
 * or e-mail with that customer, whoever of the firm it was with; the median by Kaplan and Meier, in which answers that
 * nobody has followed up yet count as waiting for as long as they have. Hours. No such answers: no median; none either while
 * it is above what has been waited so far. Replies to tickets are no follow-up: they answer another question.
 * Rival: the share followed up within 48 hours, percent, of the answers whose 48 hours are over.
 *
 * Source: Kaplan & Meier (1958); interval of the median: Brookmeyer & Crowley (1982).
 * Example: followed up after 10, 20 and 30 hours, two waiting since 15 and 40 → 20 leaves 4/5 × 2/3 = 0.53, 30 leaves 0.27: 30 hours.
 */
export const followUpTime = defineMetric({
  id: "follow-up-time",
  kind: "kpi",
  unit: "hours",
  better: "down",
  additive: false,
  usesActiveRule: false,
  definitions: [
    median,
    {
      ...proportion({
        id: "within-48h",
        numerator: [["followUpsInTime", 1]],
        denominator: [["followUpsDue", 1]],
        noData: "no-detractors",
      }),
      better: "up",
    },
  ],
  facts: ["survey-answers", "interviews"],
  reach: { interviews: { after: "all" } },
  question: "nps",
  source:
    "E. L. Kaplan, P. Meier (1958), J. Am. Stat. Assoc. 53:457-481; interval of the median: R. Brookmeyer, J. Crowley (1982), Biometrics 38:29-41.",
});
