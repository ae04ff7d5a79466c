import { type Calendar, MONTHS, type Moment, moment, monthOf } from "./calendar";
import { SEGMENTS } from "./company";
import { covering } from "./contracts";
import { type Life, productsAt } from "./lives";
import { Random } from "./random";
import type { FileRow } from "./rows";

/** Visits to the ordering page, counted by contact and day; they thin out in the two months before a customer leaves. */
export function visitRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const visits = lives.flatMap((life) => visitsOf(life));
  visits.sort((one, other) => one.at - other.at || one.minute - other.minute);
  return visits.map((visit, index) => ({
    id: `V${String(index + 1).padStart(6, "0")}`,
    account: visit.account,
    contact: visit.contact,
    visited_at: calendar.instant(visit.at, visit.minute),
    count: visit.count,
  }));
}

interface Visit {
  at: Moment;
  minute: number;
  account: string;
  contact: string;
  count: number;
}

function visitsOf(life: Life): Visit[] {
  const random = new Random("visits", life.account.index);
  const orders = SEGMENTS[life.account.segment].orders;
  const leaving = leavingMonth(life);
  const visits: Visit[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const products = productsAt(life, moment(month, 28));
    const isFading = leaving !== null && month >= leaving - 2 && month <= leaving;
    const days = random.count((0.5 + 0.7 * orders + 0.15 * products) * (isFading ? 0.35 : 1));
    for (let index = 0; index < days; index++) {
      const visit = {
        at: moment(month, random.whole(1, 31)),
        minute: random.whole(6 * 60, 19 * 60),
        account: life.account.code,
        contact: random.pick(life.account.contacts.map(({ email }) => email) as [string]),
        count: 1 + random.count(1.4),
      };
      if (covering(life.contracts, visit.at).length > 0) visits.push(visit);
    }
  }
  return visits;
}

/** Month in which the last contract ended; null while one runs. */
function leavingMonth(life: Life): number | null {
  const ends = life.contracts.map((contract) => contract.end);
  return ends.includes(null) ? null : Math.max(...ends.map((end) => monthOf(end ?? 0)));
}
