import type { Account } from "./accounts";
import { type Calendar, dayOf, daysBetween, LAST_DAY, type Moment, monthOf, shift } from "./calendar";
import { POOR_REGION } from "./company";
import { covering } from "./contracts";
import type { Life } from "./lives";
import { moodIn, onScale } from "./opinions";
import { Random } from "./random";
import type { FileRow } from "./rows";

export interface Ticket {
  account: Account;
  contact: string;
  opened: Moment;
  openedMinute: number;
  /** Hours until somebody answered; null: nobody has yet. */
  answerHours: number | null;
  /** The morning of this day; null: it is still open. */
  resolved: Moment | null;
  resolvedMinute: number;
  satisfaction: number | null;
  category: Category;
  priority: string;
}

const CATEGORIES = { Machine: 45, Delivery: 20, Billing: 12, "Ordering page": 12, Question: 11 } as const;
type Category = keyof typeof CATEGORIES;
const SUBJECTS: Record<Category, readonly [string, ...string[]]> = {
  Machine: ["Machine does not heat", "Milk system is blocked", "Leaks under the tray", "Error 17 on the display"],
  Delivery: ["Wrong beans delivered", "Delivery did not come", "Box arrived open"],
  Billing: ["Invoice is not clear", "Charged twice", "Please change our address"],
  "Ordering page": ["Basket is lost", "Cannot sign in", "Order cannot be changed"],
  Question: ["Which cleaner may we use?", "Can we have a second machine?", "How do we cancel a delivery?"],
};
const PRIORITIES = { low: 25, normal: 55, high: 20 } as const;
const RATED = 0.42;

/** Cases in which customers asked for help, by account. Where service is poor they wait days for an answer. */
export function ticketsOf(life: Life): Ticket[] {
  const random = new Random("tickets", life.account.index);
  const closed = life.cases.map((at) => closedTicket(random, life.account, at));
  const isCustomer = covering(life.contracts, LAST_DAY).length > 0;
  const waits = random.chance(life.account.region === POOR_REGION ? 0.14 : 0.03);
  return isCustomer && waits ? [...closed, openTicket(random, life.account)] : closed;
}

/** Ready in the morning of the day on which the firm counts the case as done, before the survey about it goes out. */
function closedTicket(random: Random, account: Account, at: Moment): Ticket {
  const isPoorlyServed = account.region === POOR_REGION;
  const days = 1 + random.count(isPoorlyServed ? 5 : 0.9);
  const begun = shift(at, -days);
  // Every month has a 27th and a day after it.
  const opened = Math.max(account.start, begun - Math.max(0, dayOf(begun) - 27));
  const openedMinute = opened === at ? random.whole(60, 4 * 60) : random.whole(6 * 60, 17 * 60);
  const resolvedMinute = random.whole(5 * 60 + 30, 6 * 60 + 45);
  const typical = (isPoorlyServed ? 22 : 3.2) * Math.exp(0.7 * random.normal());
  // Months are not all of 30 days, so half the time is left for what the calendar takes off.
  const hours = Math.min(typical, 0.45 * (daysBetween(opened, at) * 24 + (resolvedMinute - openedMinute) / 60));
  const own = moodIn(account, monthOf(at)) + 0.9 * random.normal() - hours / 60;
  const isRated = random.chance(RATED);
  return {
    ...about(random, account),
    opened,
    openedMinute,
    answerHours: hours,
    resolved: at,
    resolvedMinute,
    satisfaction: isRated ? onScale(4.2 + 0.6 * own, 1, 5) : null,
  };
}

function openTicket(random: Random, account: Account): Ticket {
  const isPoorlyServed = account.region === POOR_REGION;
  return {
    ...about(random, account),
    opened: shift(LAST_DAY, -random.whole(2, isPoorlyServed ? 14 : 4)),
    openedMinute: random.whole(6 * 60, 17 * 60),
    answerHours: random.chance(isPoorlyServed ? 0.4 : 0.8) ? random.between(1, 20) : null,
    resolved: null,
    resolvedMinute: 0,
    satisfaction: null,
  };
}

function about(random: Random, account: Account): Pick<Ticket, "account" | "contact" | "category" | "priority"> {
  return {
    account,
    contact: random.pick(account.contacts.map(({ email }) => email) as [string]),
    category: random.weighted(CATEGORIES),
    priority: random.weighted(PRIORITIES),
  };
}

/** As the help desk would export them, oldest first. */
export function ticketRows(tickets: readonly Ticket[], calendar: Calendar): FileRow[] {
  const random = new Random("subjects");
  const sorted = [...tickets].sort((one, other) => one.opened - other.opened || one.openedMinute - other.openedMinute);
  return sorted.map((ticket, index) => {
    const answered = ticket.openedMinute + Math.round((ticket.answerHours ?? 0) * 60);
    return {
      ticket_id: `T${String(index + 1).padStart(6, "0")}`,
      account: ticket.account.code,
      opened_at: calendar.instant(ticket.opened, ticket.openedMinute),
      first_response_at:
        ticket.answerHours === null
          ? null
          : calendar.instant(shift(ticket.opened, Math.floor(answered / 1440)), answered % 1440),
      resolved_at: ticket.resolved === null ? null : calendar.instant(ticket.resolved, ticket.resolvedMinute),
      satisfaction: ticket.satisfaction,
      category: ticket.category,
      priority: ticket.priority,
      contact: ticket.contact,
      subject: random.pick(SUBJECTS[ticket.category]),
    };
  });
}
