import { share, whole } from "./random";
import { MONTHS, SEGMENTS, type Segment } from "./sizes";

/** One contract of an account: months counted from the first month of the data, days 1..28. */
export interface Contract {
  startMonth: number;
  startDay: number;
  /** Null: goes on. */
  endMonth: number | null;
  endDay: number;
  monthlyFee: number;
  yearly: boolean;
  endReason: string | null;
}

export interface Life {
  segment: Segment;
  contracts: Contract[];
  /** Months with purchases: first one, and the one after the last, within the data. */
  firstMonth: number;
  untilMonth: number;
}

const MEAN_LIFE_MONTHS = 45;
const REASONS = ["Price", "Service", "Competitor", "Closed business", "No longer needed"];

/** What happens to account `index`, from its first contract to its last. */
export function lifeOf(index: number): Life {
  const segment = segmentOf(index);
  const before = index % 5 < 2;
  const start = before ? -whole(1, 24, index, 1) : whole(0, MONTHS - 3, index, 1);
  const length = Math.ceil(-Math.log(1 - share(index, 2)) * MEAN_LIFE_MONTHS);
  // Customers from before the data are those that stayed until it begins, so that every account has purchases.
  const end = Math.max(start, 0) + Math.max(1, length);
  const contracts = splitAtUpgrade(index, segment, start, end);
  const back = end + whole(2, 5, index, 3);
  if (back < MONTHS - 1 && share(index, 4) < 0.15) contracts.push(contract(index, 9, segment.monthlyFee, back, null));
  return { segment, contracts, firstMonth: Math.max(start, 0), untilMonth: Math.min(end, MONTHS) };
}

export function segmentOf(index: number): Segment {
  let place = index % 10;
  for (const segment of SEGMENTS) {
    if (place < segment.ofTen) return segment;
    place -= segment.ofTen;
  }
  return SEGMENTS[0];
}

/** After a year most customers change their contract: the old one ends on the day the new one starts. */
function splitAtUpgrade(index: number, segment: Segment, start: number, end: number): Contract[] {
  const fee = Math.round(segment.monthlyFee * (0.7 + 0.6 * share(index, 5)));
  const stays = end >= MONTHS ? null : end;
  const change = share(index, 6);
  const turn = start + 12;
  if (turn >= Math.min(end, MONTHS) || change > 0.6) return [contract(index, 7, fee, start, stays)];
  const first = contract(index, 7, fee, start, turn);
  const second = contract(index, 8, Math.round(fee * (change < 0.1 ? 0.8 : 1.25)), turn, stays);
  return [
    { ...first, endReason: "Changed" },
    { ...second, startDay: first.endDay },
  ];
}

function contract(index: number, purpose: number, fee: number, start: number, end: number | null): Contract {
  return {
    startMonth: start,
    startDay: whole(1, 28, index, purpose, 1),
    endMonth: end,
    endDay: whole(1, 28, index, purpose, 2),
    monthlyFee: fee,
    yearly: share(index, purpose, 3) < 0.3,
    endReason: end === null ? null : (REASONS[whole(0, REASONS.length - 1, index, purpose, 4)] ?? null),
  };
}
