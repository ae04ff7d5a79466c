import { type Calendar, MONTHS, type Moment, moment, monthOf } from "./calendar";
import { PRICE_RISE_MONTH } from "./company";
import { covering } from "./contracts";
import type { Life } from "./lives";
import { isPriceRisen } from "./loyalty";
import { Random } from "./random";
import type { FileRow } from "./rows";

type EventName = "subscribed" | "unsubscribed" | "bounced" | "complained" | "inactive";
interface ListEvent {
  at: Moment;
  minute: number;
  account: string;
  contact: string;
  event: EventName;
}

const JOINS = 0.72;
/** Chance of each way out in a usual month. */
const WAYS_OUT = { unsubscribed: 0.006, bounced: 0.003, complained: 0.0005, inactive: 0.007 };

/** Who joined the newsletter's list and how they left it, oldest first. */
export function listEventRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const events = lives.flatMap((life) => eventsOf(life));
  events.sort((one, other) => one.at - other.at || one.minute - other.minute);
  return events.map(({ at, minute, account, contact, event }, index) => ({
    event_id: `E${String(index + 1).padStart(6, "0")}`,
    at: calendar.instant(at, minute),
    account,
    contact,
    list: "The Break",
    event,
  }));
}

function eventsOf(life: Life): ListEvent[] {
  const { account } = life;
  const random = new Random("list", account.index);
  return account.contacts.flatMap(({ email }) => {
    const minute = random.whole(7 * 60, 20 * 60);
    if (!random.chance(JOINS)) return [];
    const given = { minute, account: account.code, contact: email };
    const events: ListEvent[] = [{ ...given, at: account.start, event: "subscribed" }];
    const isLeft = (month: number) => covering(life.contracts, moment(month, 28)).length === 0;
    for (let month = Math.max(0, monthOf(account.start) + 1); month < MONTHS; month++) {
      const isSore = isPriceRisen(account) && month >= PRICE_RISE_MONTH && month < PRICE_RISE_MONTH + 3;
      const unsubscribed = isLeft(month) ? 0.12 : WAYS_OUT.unsubscribed * (isSore ? 4 : 1);
      const way = random.weighted({ ...WAYS_OUT, unsubscribed, none: 1 });
      const at = moment(month, random.whole(1, 28));
      if (way === "none") continue;
      events.push({ ...given, at, event: way });
      break;
    }
    return events;
  });
}
