import { z } from "zod";
import type { PlainCheck, PlainQuestion } from "../types";
import { queryFrame } from "./run-sql";

const DAYS = 30;

const delivery = z.object({
  account: z.number(),
  day: z.coerce.number(),
  contact: z.string().nullable(),
  /** Null: the file named none. */
  survey: z.string().nullable(),
  channel: z.string().nullable(),
  delivered: z.boolean(),
  /** Sent within the period, and not only close enough after it to take its answers. */
  counts: z.boolean(),
});
const answer = z.object({
  account: z.number(),
  day: z.coerce.number(),
  contact: z.string().nullable(),
  survey: z.string().nullable(),
  question: z.string(),
});

type Delivery = z.infer<typeof delivery>;
type Answer = z.infer<typeof answer>;

const day = (instant: string) => `(${instant} AT TIME ZONE $1)::date`;
const number = (instant: string) => `${day(instant)} - '2000-01-01'::date`;

async function fetchFacts(question: PlainQuestion) {
  const deliveries = await queryFrame(
    question,
    delivery,
    `SELECT d.account_id AS account, ${number("d.sent_at")} AS day, d.contact, s.code AS survey, d.channel, d.delivered,
       ${day("d.sent_at")} < w.end_day AS counts
     FROM survey_deliveries d JOIN people p ON p.id = d.account_id LEFT JOIN surveys s ON s.id = d.survey_id
     JOIN wanted w ON ${day("d.sent_at")} >= w.from_day AND ${day("d.sent_at")} <= w.end_day + ${DAYS}
     ORDER BY d.sent_at, d.id`,
  );
  const answers = await queryFrame(
    question,
    answer,
    `SELECT a.account_id AS account, ${number("a.answered_at")} AS day, lower(a.contact) AS contact, s.code AS survey, a.question::text
     FROM survey_answers a JOIN people p ON p.id = a.account_id LEFT JOIN surveys s ON s.id = a.survey_id
     JOIN wanted w ON ${day("a.answered_at")} >= w.from_day AND ${day("a.answered_at")} <= w.end_day + ${DAYS}
     WHERE a.score IS NOT NULL`,
  );
  return { deliveries, answers };
}

/** An answer belongs to the last delivery to the same contact, up to 30 days before it, of the same survey where both say which. */
const belongs = (given: Answer, sent: Delivery) =>
  sent.delivered &&
  (sent.contact?.toLowerCase() ?? null) === given.contact &&
  (sent.survey === given.survey || sent.survey === null || given.survey === null) &&
  given.day >= sent.day &&
  given.day - sent.day <= DAYS;

interface Sending {
  first: Delivery;
  sent: number;
  delivered: number;
  /** Answers by question. */
  answers: Map<string, number>;
}

/** What went to one contact for one survey by one channel on one day, with the answers that belong to it. */
function sendings({ deliveries, answers }: { deliveries: Delivery[]; answers: Answer[] }): Sending[] {
  const keyOf = ({ account, contact, survey, channel, day }: Delivery) =>
    JSON.stringify([account, contact, survey, channel, day]);
  const found = new Map<string, Sending>();
  const ofAccount = new Map<number, Delivery[]>();
  for (const each of deliveries) {
    const sending = found.get(keyOf(each)) ?? { first: each, sent: 0, delivered: 0, answers: new Map() };
    sending.sent += 1;
    sending.delivered += each.delivered ? 1 : 0;
    found.set(keyOf(each), sending);
    ofAccount.set(each.account, [...(ofAccount.get(each.account) ?? []), each]);
  }
  for (const given of answers) {
    const sent = ofAccount.get(given.account)?.findLast((each) => belongs(given, each));
    const counts = sent && found.get(keyOf(sent))?.answers;
    counts?.set(given.question, (counts.get(given.question) ?? 0) + 1);
  }
  return [...found.values()].filter(({ first }) => first.counts);
}

/** Of several questions one tells how many answered, and never more than were delivered. */
const answered = ({ delivered, answers }: Sending) => Math.min(delivered, Math.max(0, ...answers.values()));

const rate = (definition: string, over: "sent" | "delivered", by: "survey" | "channel" | null = null): PlainCheck => ({
  metric: "response-rate",
  definition,
  async answer(question) {
    const all = sendings(await fetchFacts(question));
    const groups = by ? [...new Set(all.map(({ first }) => first[by] ?? ""))] : [null];
    return groups.map((group) => {
      const own = by ? all.filter(({ first }) => (first[by] ?? "") === group) : all;
      const n = own.reduce((sum, each) => sum + each[over], 0);
      const part = own.reduce((sum, each) => sum + answered(each), 0);
      return { period: question.periods[0]?.period ?? "", group, value: n === 0 ? null : (100 * part) / n, n };
    });
  },
});

export const RESPONSES: readonly PlainCheck[] = [
  rate("standard", "delivered"),
  rate("sent", "sent"),
  rate("by-survey", "delivered", "survey"),
  rate("by-channel", "delivered", "channel"),
];
