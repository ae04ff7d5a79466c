import type { Account } from "./accounts";
import { type Calendar, LAST_DAY, MONTHS, type Moment, moment, monthOf, shift } from "./calendar";
import { ONBOARDING_MONTH, POOR_REGION, PRICE_RISE_MONTH } from "./company";
import { covering } from "./contracts";
import type { Life } from "./lives";
import { isPriceRisen } from "./loyalty";
import { Random } from "./random";
import type { FileRow } from "./rows";

interface Talk {
  at: Moment;
  minute: number;
  account: Account;
  contact: string;
  form: "interview" | "call" | "meeting" | "e-mail";
  learned: string | null;
  themes: string | null;
}

const LEARNED = {
  service: [
    "They would pay more for a technician who comes within a day.",
    "Nobody tells them when the part will be there; that is worse than the waiting.",
  ],
  price: [
    "They compare us with a machine of their own since the new price.",
    "The price is all right, the letter about it was not.",
  ],
  onboarding: [
    "Nobody had shown them how to clean the milk system.",
    "The barista's visit made the difference in the first week.",
  ],
  delivery: ["They need the boxes before nine, or the door is shut.", "They would like to see when the van comes."],
  range: [
    "They look for a lighter roast and for oat drink in small packs.",
    "They would take fruit if it came twice a week.",
  ],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** Who answers 0 to 6 is called within days; where service is poor most are not. */
const CALLED = { usual: 0.62, poor: 0.22 };
const REVIEWED = { Micro: 0, Small: 0.02, "Mid-market": 0.12, Enterprise: 0.3 };
const INTERVIEWED = 0.006;

/** All contacts in which somebody listened, oldest first. */
export function interviewRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const talks = lives.flatMap((life) => [...callsAfterAnswers(life), ...otherTalks(life)]);
  talks.sort((one, other) => one.at - other.at || one.minute - other.minute);
  return talks.map(({ at, minute, account, contact, form, learned, themes }, index) => ({
    interview_id: `I${String(index + 1).padStart(5, "0")}`,
    account: account.code,
    held_at: calendar.instant(at, minute),
    form,
    person: account.owner,
    contact,
    learned,
    themes,
  }));
}

function callsAfterAnswers({ account, opinions }: Life): Talk[] {
  const random = new Random("calls", account.index);
  const isPoorlyServed = account.region === POOR_REGION;
  return opinions.flatMap(({ at, contact, nps }) => {
    const days = 1 + random.count(isPoorlyServed ? 4 : 0.8);
    const isCalled = random.chance(isPoorlyServed ? CALLED.poor : CALLED.usual);
    const talk = talkAbout(random, account, shift(at, days), random.chance(0.75) ? "call" : "e-mail");
    if (nps === null || nps > 6 || !isCalled || talk.at > LAST_DAY) return [];
    return [{ ...talk, contact: contact.email }];
  });
}

function otherTalks({ account, contracts }: Life): Talk[] {
  const random = new Random("talks", account.index);
  return Array.from({ length: MONTHS }, (_, month) => {
    const at = moment(month, random.whole(1, 28));
    const isReview = random.chance(REVIEWED[account.segment]);
    const isInterview = random.chance(INTERVIEWED);
    const talk = talkAbout(random, account, at, isReview ? "meeting" : "interview");
    return (isReview || isInterview) && covering(contracts, at).length > 0 ? [talk] : [];
  }).flat();
}

function talkAbout(random: Random, account: Account, at: Moment, form: Talk["form"]): Talk {
  const since = monthOf(at) - PRICE_RISE_MONTH;
  const theme = random.weighted({
    service: account.region === POOR_REGION ? 8 : 1,
    price: isPriceRisen(account) && since >= 0 && since < 9 ? 6 : 1,
    onboarding: monthOf(at) - monthOf(account.start) < 6 || monthOf(at) < ONBOARDING_MONTH ? 2 : 0.3,
    delivery: 1.5,
    range: 1.5,
  });
  const words = random.pick(LEARNED[theme]);
  const isNoted = random.chance(0.8);
  return {
    at,
    minute: random.whole(7 * 60, 16 * 60),
    account,
    contact: random.pick(account.contacts.map(({ email }) => email) as [string]),
    form,
    learned: isNoted ? words : null,
    themes: isNoted ? theme : null,
  };
}
