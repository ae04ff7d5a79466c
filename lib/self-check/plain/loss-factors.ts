import { z } from "zod";
import type { PlainCheck } from "../types";
import { lifeSql } from "./life";
import { queryFrame } from "./run-sql";

const START = "(l.from_day::timestamp AT TIME ZONE $1)";
const months = (back: number) => `(l.from_day - interval '${back} months')::date`;
const visited = (from: string, until: string) => `(
  SELECT coalesce(sum(v.count), 0) FROM visits v WHERE v.account_id = l.id
    AND (v.visited_at AT TIME ZONE $1)::date >= ${from} AND (v.visited_at AT TIME ZONE $1)::date < ${until})`;

const customer = z.object({
  lost: z.boolean(),
  dimensions: z.record(z.string(), z.string()),
  /** Whole months since the first activity; null where it is not known. */
  tenure: z.number().nullable(),
  nps: z.number().nullable(),
  visits: z.coerce.number(),
  before: z.coerce.number(),
  ticket: z.boolean(),
});

type Customer = z.infer<typeof customer>;

const BANDS = [
  [6, "0-5"],
  [12, "6-11"],
  [24, "12-23"],
  [36, "24-35"],
  [Number.POSITIVE_INFINITY, "36+"],
] as const;

/** What a customer is of: "segment=small". */
function kindsOf({ dimensions, tenure, nps, visits, before, ticket }: Customer): string[] {
  const band = tenure === null ? "" : BANDS.find(([below]) => tenure < below)?.[1];
  const group = nps === null ? "" : nps >= 9 ? "promoter" : nps >= 7 ? "passive" : "detractor";
  return [
    ...Object.entries(dimensions).map(([name, value]) => `${name}=${value}`),
    `tenure=${band}`,
    `nps=${group}`,
    ...(before > 0 && visits <= 0.75 * before ? ["visits=falling"] : []),
    ...(ticket ? ["tickets=open"] : []),
  ];
}

/** The share lost of one kind over that of the others; half a case is added to each cell where one is empty. */
function riskRatio([lost, all]: readonly [number, number], [lostRest, rest]: readonly [number, number]): number | null {
  if (lost + lostRest === 0 || lost + lostRest === all + rest) return null;
  const isEmpty = [lost, all - lost, lostRest, rest - lostRest].includes(0);
  const share = (part: number, whole: number) => (isEmpty ? (part + 0.5) / (whole + 1) : part / whole);
  return share(lost, all) / share(lostRest, rest);
}

/** What those who leave have in common, customer by customer. */
export const LOSS_FACTORS: PlainCheck = {
  metric: "loss-factors",
  definition: "standard",
  async answer(question) {
    const customers = await queryFrame(
      question,
      customer,
      `SELECT l.lost, (
           SELECT jsonb_build_object('segment', coalesce(a.segment, ''), 'plan', coalesce(a.plan, ''), 'region', coalesce(a.region, ''),
             'channel', coalesce(a.channel, ''), 'industry', coalesce(a.industry, '')) FROM accounts a WHERE a.id = l.id) AS dimensions,
         (SELECT count(*)::int FROM generate_series(1, 1200) m WHERE l.first + make_interval(months => m) <= l.from_day)
           + CASE WHEN l.first IS NULL THEN NULL ELSE 0 END AS tenure,
         (SELECT a.score::int FROM survey_answers a WHERE a.account_id = l.id AND a.question = 'nps' AND a.score IS NOT NULL
            AND a.answered_at < ${START} ORDER BY a.answered_at DESC, a.id DESC LIMIT 1) AS nps,
         ${visited(months(3), "l.from_day")} AS visits, ${visited(months(6), months(3))} AS before,
         EXISTS (SELECT FROM tickets t WHERE t.account_id = l.id AND t.opened_at < ${START}
           AND (t.resolved_at IS NULL OR t.resolved_at >= ${START})) AS ticket
       FROM (${lifeSql(question.rules.activeRule)}) l WHERE l.s`,
    );
    const kinds = new Map<string, [lost: number, all: number]>();
    for (const each of customers) {
      for (const kind of kindsOf(each)) {
        const [lost, all] = kinds.get(kind) ?? [0, 0];
        kinds.set(kind, [lost + Number(each.lost), all + 1]);
      }
    }
    const everyLost = customers.filter(({ lost }) => lost).length;
    return [...kinds].flatMap(([group, [lost, all]]) => {
      const rest = customers.length - all;
      const value = riskRatio([lost, all], [everyLost - lost, rest]);
      const period = question.periods[0]?.period ?? "";
      return rest === 0 ? [] : [{ period, group, value, n: customers.length }];
    });
  },
};
