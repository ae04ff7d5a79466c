import type { Cell } from "./copy";
import { lifeOf } from "./lives";
import { instantIn, monthOf } from "./moments";
import { mix, share, whole } from "./random";
import { contactOf } from "./rows-accounts";
import { CONTACTS_PER_ACCOUNT, MONTHS } from "./sizes";

export const SURVEY_COLUMNS = ["id", "code", "name"];
const SURVEYS = ["Relationship", "After delivery", "After support"];

export function* surveyRows(): Generator<Cell[]> {
  for (const [index, name] of SURVEYS.entries()) yield [index + 1, name.toLowerCase().replace(" ", "-"), name];
}

export const DELIVERY_COLUMNS = [
  "account_id",
  "sent_at",
  "survey_id",
  "channel",
  "contact",
  "delivered",
  "import_id",
  "line",
];
const CHANNELS = ["email", "in-app", "phone"];
const PER_QUARTER = 2;

/** Two surveys in every quarter in which an account buys; answers find theirs by the contact. One in thirty does not arrive. */
export function* deliveryRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < (MONTHS / 3) * PER_QUARTER; number++) {
      const quarter = 3 * Math.floor(number / PER_QUARTER);
      const from = Math.max(quarter, life.firstMonth);
      const last = Math.min(quarter + 2, life.untilMonth - 1);
      if (from > last) continue;
      yield [
        index + 1,
        instantIn(whole(from, last, index, 2000, number), index, number, 2001),
        1 + (mix(index, 2002, number) % SURVEYS.length),
        CHANNELS[mix(index, 2003, number) % CHANNELS.length] ?? null,
        contactOf(index, mix(index, 2004, number) % CONTACTS_PER_ACCOUNT),
        share(index, 2005, number) < 1 / 30 ? "f" : "t",
        importId,
        ++line,
      ];
    }
  }
}

export const LIST_COLUMNS = ["account_id", "happened_at", "contact", "list", "event", "import_id", "line"];
const ENDINGS = ["unsubscribed", "inactive", "bounced", "inactive", "complained"];

/** Every contact comes to the list; two in five leave it in one way or another, and a quarter of those come back. */
export function* listRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let contact = 0; contact < CONTACTS_PER_ACCOUNT; contact++) {
      const row = (at: string, event: string) => [
        index + 1,
        at,
        contactOf(index, contact),
        "Newsletter",
        event,
        importId,
        ++line,
      ];
      const joined = monthOf(life, index, contact, 2110);
      yield row(instantIn(joined, index, contact, 2111), "subscribed");
      const left = whole(joined + 1, joined + 30, index, 2112, contact);
      if (left >= MONTHS || share(index, 2113, contact) > 0.7) continue;
      yield row(instantIn(left, index, contact, 2114), ENDINGS[mix(index, 2115, contact) % ENDINGS.length] ?? "");
      const back = whole(left + 1, left + 6, index, 2116, contact);
      if (back < MONTHS && share(index, 2117, contact) < 0.25)
        yield row(instantIn(back, index, contact, 2118), "subscribed");
    }
  }
}
