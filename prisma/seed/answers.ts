import type { Account } from "./accounts";
import { type Calendar, dayOf, type Moment, monthOf } from "./calendar";
import { caseComment, relationComment } from "./comments";
import { POOR_REGION, PRICE_RISE_MONTH } from "./company";
import type { Life } from "./lives";
import { isPriceRisen } from "./loyalty";
import { moodIn, onScale } from "./opinions";
import { Random } from "./random";
import type { FileRow } from "./rows";

interface Answer {
  at: Moment;
  minute: number;
  account: Account;
  contact: string;
  survey: string;
  channel: string;
  question: "nps" | "csat" | "ces" | "satisfaction";
  score: number | null;
  comment: string | null;
}

const WITH_WORDS = 0.45;
const CASE_ANSWERED = 0.48;

/** Answers of the quarterly relationship survey and of the short one after each case, oldest first. */
export function answerRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const answers = lives.flatMap((life) => [...relationAnswers(life), ...caseAnswers(life)]);
  answers.sort((one, other) => one.at - other.at || one.minute - other.minute);
  return answers.map((answer, index) => ({
    id: `A${String(index + 1).padStart(6, "0")}`,
    account: answer.account.code,
    contact: answer.contact,
    survey: answer.survey,
    channel: answer.channel,
    question: answer.question,
    score: answer.score,
    comment: answer.comment,
    answered_at: calendar.instant(answer.at, answer.minute),
  }));
}

function relationAnswers({ account, opinions }: Life): Answer[] {
  const random = new Random("relation", account.index);
  return opinions.flatMap((opinion) => {
    const minute = random.whole(7 * 60, 17 * 60);
    const sinceRise = monthOf(opinion.at) - PRICE_RISE_MONTH;
    const situation = {
      isPoorlyServed: account.region === POOR_REGION,
      isDearer: isPriceRisen(account) && sinceRise >= 0 && sinceRise < 9,
    };
    const words = relationComment(random, opinion.nps ?? 8, situation);
    const isSaid = random.chance(WITH_WORDS) && opinion.nps !== null;
    const given = {
      at: opinion.at,
      minute,
      account,
      contact: opinion.contact.email,
      survey: "Relationship",
      channel: random.pick(["email", "email", "in-app"]),
    };
    return [
      { ...given, question: "nps", score: opinion.nps, comment: isSaid ? words : null },
      { ...given, minute: minute + 1, question: "satisfaction", score: opinion.satisfaction, comment: null },
    ] satisfies Answer[];
  });
}

function caseAnswers({ account, cases }: Life): Answer[] {
  const random = new Random("cases", account.index);
  return cases.flatMap((at) => {
    const isPoorlyServed = account.region === POOR_REGION;
    const own = moodIn(account, monthOf(at)) + 0.9 * random.normal();
    const csat = onScale(4.15 + 0.6 * own, 1, 5);
    const given = {
      at: at - dayOf(at) + Math.min(31, dayOf(at) + random.whole(0, 3)),
      minute: random.whole(7 * 60, 18 * 60),
      account,
      contact: random.pick(account.contacts.map(({ email }) => email) as [string]),
      survey: "After a case",
      channel: random.pick(["email", "phone"]),
    };
    const words = caseComment(random, csat, isPoorlyServed);
    const isSaid = random.chance(WITH_WORDS);
    const effort = onScale(5.4 + 0.85 * own + 0.5 * random.normal(), 1, 7);
    if (!random.chance(CASE_ANSWERED)) return [];
    return [
      { ...given, question: "csat", score: csat, comment: isSaid ? words : null },
      { ...given, minute: given.minute + 1, question: "ces", score: effort, comment: null },
    ] satisfies Answer[];
  });
}
