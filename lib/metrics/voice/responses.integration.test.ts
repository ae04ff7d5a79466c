import { beforeAll, describe, expect, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { EVERYTHING, name } from "../plain-sql.fixture";
import { type AskedRow, askedRows, expectShare } from "./plain-rows.fixture";
import { type Answer, type Delivery, fetchAnswers, fetchDeliveries, loadVoiceFacts } from "./voice-facts.fixture";

withTestDatabase();

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const sameContact = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase();

/** The last delivery before an answer to which it can belong. */
function deliveryOf(answer: Answer, deliveries: readonly Delivery[]): Delivery | undefined {
  return deliveries
    .filter(
      (sent) =>
        sent.account === answer.account &&
        sent.delivered &&
        sameContact(sent.contact, answer.contact) &&
        (sent.survey === answer.survey || sent.survey === null || answer.survey === null) &&
        daysBetween(sent.day, answer.day) >= 0 &&
        daysBetween(sent.day, answer.day) <= 30,
    )
    .at(-1);
}

const sending = ({ account, contact, survey, channel, day }: Delivery) =>
  JSON.stringify([account, contact, survey, channel, day]);

/** Answered deliveries by sending: of each question as many as came, of all questions the most, and never more than delivered. */
function countAnswered(deliveries: readonly Delivery[], answers: readonly Answer[]): Map<string, number> {
  const perQuestion = new Map<string, number>();
  for (const answer of answers) {
    const sent = answer.score === null ? undefined : deliveryOf(answer, deliveries);
    if (!sent) continue;
    const key = `${sending(sent)} ${answer.question}`;
    perQuestion.set(key, (perQuestion.get(key) ?? 0) + 1);
  }
  const most = new Map<string, number>();
  for (const [key, count] of perQuestion) {
    const of = key.slice(0, key.lastIndexOf(" "));
    most.set(of, Math.max(most.get(of) ?? 0, count));
  }
  return most;
}

let sendings: { first: Delivery; sent: number; delivered: number; answered: number }[];

beforeAll(async () => {
  await loadVoiceFacts(2024_02);
  const [deliveries, answers] = [await fetchDeliveries(), await fetchAnswers()];
  const answered = countAnswered(deliveries, answers);
  sendings = [...new Set(deliveries.map(sending))].map((key) => {
    const own = deliveries.filter((each) => sending(each) === key);
    const delivered = own.filter((each) => each.delivered).length;
    return {
      first: own[0] as Delivery,
      sent: own.length,
      delivered,
      answered: Math.min(delivered, answered.get(key) ?? 0),
    };
  });
});

function share(row: AskedRow, of: "sent" | "delivered", which = (_: Delivery) => true): [number, number] {
  const own = sendings.filter(
    ({ first }) => row.accounts.has(first.account) && first.day >= row.from && first.day < row.until && which(first),
  );
  return [own.reduce((sum, { answered }) => sum + answered, 0), own.reduce((sum, each) => sum + each[of], 0)];
}

describe("the response rate, against deliveries and answers matched one by one", () => {
  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    for (const row of await askedRows(asked, "response-rate", "standard")) expectShare(row, share(row, "delivered"));
    for (const row of await askedRows(asked, "response-rate", "sent")) expectShare(row, share(row, "sent"));
  });

  it("by survey and by channel, of everybody and of one CSM's accounts", async () => {
    const surveys: Record<string, number | null> = { relation: 1, case: 2, "": null };
    for (const owners of [undefined, ["ana@example.com"]]) {
      const bySurvey = await askedRows({ grain: "quarter", owners }, "response-rate", "by-survey");
      expect(new Set(bySurvey.map(({ group }) => group))).toEqual(new Set(Object.keys(surveys)));
      for (const row of bySurvey)
        expectShare(
          row,
          share(row, "delivered", ({ survey }) => survey === surveys[row.group ?? ""]),
        );
      const byChannel = await askedRows({ grain: "month", owners }, "response-rate", "by-channel");
      expect(new Set(byChannel.map(({ group }) => group))).toEqual(new Set(["email", "sms", ""]));
      for (const row of byChannel)
        expectShare(
          row,
          share(row, "delivered", ({ channel }) => (channel ?? "") === row.group),
        );
    }
  });

  it("calls a month complete only when 30 days have passed since its end", async () => {
    const rows = await askedRows({ grain: "month" }, "response-rate", "standard");
    expect(rows.filter(({ complete }) => !complete).map(({ period }) => period)).toEqual(["2024-04-01", "2024-05-01"]);
  });
});
