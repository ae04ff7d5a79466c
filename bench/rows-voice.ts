import { dayOf, daysIn } from "./calendar";
import type { Cell } from "./copy";
import { lifeOf } from "./lives";
import { instant, monthOf } from "./moments";
import { mix, share, whole } from "./random";
import { contactOf } from "./rows-accounts";
import { ANSWERS_PER_ACCOUNT, CONTACTS_PER_ACCOUNT, COSTS_PER_ACCOUNT, VISITS_PER_ACCOUNT } from "./sizes";

export const ANSWER_COLUMNS = [
  "account_id",
  "answered_at",
  "question",
  "score",
  "comment",
  "contact",
  "channel",
  "import_id",
  "line",
];
const CHANNELS = ["email", "in-app", "phone"];

/** Half of the answers are NPS; one in fifty is left blank, one in five says something. */
export function* answerRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < ANSWERS_PER_ACCOUNT; number++) {
      const [question, score] = answer(index, number);
      yield [
        index + 1,
        instant(life, index, number, 40),
        question,
        share(index, 43, number) < 0.02 ? null : score,
        share(index, 44, number) < 0.2 ? `Words of answer ${number + 1}` : null,
        contactOf(index, mix(index, 45, number) % CONTACTS_PER_ACCOUNT),
        CHANNELS[mix(index, 46, number) % CHANNELS.length] ?? null,
        importId,
        ++line,
      ];
    }
  }
}

/** Squaring the share makes high scores more common, and satisfied accounts satisfied throughout. */
export function answer(index: number, number: number): [question: string, score: number] {
  const content = 1 - (0.5 * share(index, 41) + 0.5 * share(index, 42, number)) ** 2;
  const kind = number % 10;
  if (kind < 5) return ["nps", Math.floor(content * 10.99)];
  if (kind < 8) return ["csat", 1 + Math.floor(content * 4.99)];
  return kind === 8 ? ["ces", 1 + Math.floor(content * 6.99)] : ["satisfaction", Math.floor(content * 10.99)];
}

export const VISIT_COLUMNS = ["account_id", "visited_at", "count", "import_id", "line"];

export function* visitRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < VISITS_PER_ACCOUNT; number++) {
      yield [index + 1, instant(life, index, number, 50), whole(1, 40, index, 53, number), importId, ++line];
    }
  }
}

export const COST_COLUMNS = ["account_id", "date", "amount", "currency", "category", "import_id", "line"];
const CATEGORIES = ["support", "delivery", "success"];

export function* costRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < COSTS_PER_ACCOUNT; number++) {
      const month = monthOf(life, index, number, 60);
      const amount = (life.segment.lineAmount * share(index, 62, number)).toFixed(2);
      const category = CATEGORIES[number % CATEGORIES.length] ?? null;
      yield [
        index + 1,
        dayOf(month, whole(1, daysIn(month), index, 61, number)),
        amount,
        "EUR",
        category,
        importId,
        ++line,
      ];
    }
  }
}
