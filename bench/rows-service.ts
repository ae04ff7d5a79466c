import { LAST_DAY, plusMinutes } from "./calendar";
import type { Cell } from "./copy";
import { lifeOf } from "./lives";
import { instant } from "./moments";
import { mix, share, whole } from "./random";
import { contactOf } from "./rows-accounts";
import { answer } from "./rows-voice";
import { ANSWERS_PER_ACCOUNT, CONTACTS_PER_ACCOUNT } from "./sizes";

export const TICKET_COLUMNS = [
  "account_id",
  "opened_at",
  "first_response_at",
  "resolved_at",
  "satisfaction",
  "category",
  "priority",
  "contact",
  "import_id",
  "line",
];
const TICKETS_PER_ACCOUNT = 6;
const CATEGORIES = ["Delivery", "Billing", "Product", "Question"];
const PRIORITIES = ["low", "normal", "normal", "high"];
const DAY = 24 * 60;

/** One ticket in twenty takes a month, and some are open at the end of the data. */
export function* ticketRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < TICKETS_PER_ACCOUNT; number++) {
      const opened = instant(life, index, number, 2200);
      const wait = whole(5, 2 * DAY, index, 2201, number);
      const work = whole(30, (share(index, 2203, number) < 0.05 ? 40 : 4) * DAY, index, 2204, number);
      yield [
        index + 1,
        opened,
        known(plusMinutes(opened, wait)),
        known(plusMinutes(opened, wait + work)),
        share(index, 2205, number) < 0.4 ? whole(1, 5, index, 2206, number) : null,
        CATEGORIES[mix(index, 2207, number) % CATEGORIES.length] ?? null,
        PRIORITIES[mix(index, 2208, number) % PRIORITIES.length] ?? null,
        contactOf(index, mix(index, 2209, number) % CONTACTS_PER_ACCOUNT),
        importId,
        ++line,
      ];
    }
  }
}

/** What is later than the data has not happened yet. */
function known(at: string): string | null {
  return at.slice(0, 10) < LAST_DAY ? at : null;
}

export const INTERVIEW_COLUMNS = ["account_id", "held_at", "form", "person", "contact", "import_id", "line"];
const FORMS = ["interview", "call", "meeting", "e-mail"];
const FOLLOWED_AT_MOST = 2;

/** One talk of any account; and calls after answers of 0 to 6, most of them within days. */
export function* interviewRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    const row = (at: string, number: number) => [
      index + 1,
      at,
      FORMS[mix(index, 2301, number) % FORMS.length] ?? null,
      `csm${whole(1, 50, index, 2302, number)}@example.com`,
      contactOf(index, mix(index, 2303, number) % CONTACTS_PER_ACCOUNT),
      importId,
      ++line,
    ];
    yield row(instant(life, index, 0, 2304), 0);
    let followed = 0;
    for (let number = 0; number < ANSWERS_PER_ACCOUNT && followed < FOLLOWED_AT_MOST; number++) {
      const [question, score] = answer(index, number);
      if (question !== "nps" || score > 6 || share(index, 2305, number) > 0.6) continue;
      const at = known(plusMinutes(instant(life, index, number, 40), whole(10, 5 * DAY, index, 2306, number)));
      if (at === null) continue;
      followed++;
      yield row(at, number + 1);
    }
  }
}
