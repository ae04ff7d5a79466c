import { type Calendar, type Moment, moment } from "./calendar";
import type { Life } from "./lives";
import { Random } from "./random";
import type { FileRow } from "./rows";

interface Delivery {
  at: Moment;
  minute: number;
  account: string;
  contact: string;
  survey: "Relationship" | "After a case";
  delivered: boolean;
}

/** Both surveys also go to the general mailbox of so many firms, where nobody answers them. */
const WITH_MAILBOX = 0.5;
const UNDELIVERED = 0.02;
/** Relationship surveys go out early on the first of the month; those about a case on the morning it is done. */
const RELATION_MINUTE = 5 * 60;
const CASE_MINUTE = 6 * 60 + 50;

/** Every survey that was sent, answered or not, oldest first. */
export function deliveryRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const deliveries = lives.flatMap((life) => deliveriesOf(life));
  deliveries.sort((one, other) => one.at - other.at || one.minute - other.minute);
  return deliveries.map(({ at, minute, account, contact, survey, delivered }, index) => ({
    id: `D${String(index + 1).padStart(6, "0")}`,
    account,
    sent_at: calendar.instant(at, minute),
    survey,
    channel: "email",
    contact,
    delivered: delivered ? "yes" : "no",
  }));
}

function deliveriesOf(life: Life): Delivery[] {
  const { account, askedMonths, cases, opinions } = life;
  const random = new Random("deliveries", account.index);
  const host = account.contacts[0]?.email.split("@")[1] ?? "";
  const mailbox = random.chance(WITH_MAILBOX) ? [`office@${host}`] : [];
  const relation = askedMonths.flatMap((month) => {
    const at = moment(month, 1);
    const answered = new Set(
      opinions.filter((one) => one.at >= at && one.at < at + 32).map((one) => one.contact.email),
    );
    return [...account.contacts.map(({ email }) => email), ...mailbox].map((contact) => ({
      at,
      minute: RELATION_MINUTE,
      account: account.code,
      contact,
      survey: "Relationship" as const,
      delivered: answered.has(contact) || !random.chance(UNDELIVERED),
    }));
  });
  const afterCases = cases.flatMap((at) =>
    [random.pick(account.contacts.map(({ email }) => email) as [string]), ...mailbox].map((contact) => ({
      at,
      minute: CASE_MINUTE,
      account: account.code,
      contact,
      survey: "After a case" as const,
      delivered: true,
    })),
  );
  return [...relation, ...afterCases];
}
