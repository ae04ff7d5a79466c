import type { Account } from "./accounts";
import { type Calendar, LAST_DAY, type Moment, moment, monthOf, shift } from "./calendar";
import { covering } from "./contracts";
import type { Life } from "./lives";
import { Random } from "./random";
import type { FileRow } from "./rows";

interface Reference {
  account: Account;
  willing: Moment;
  validated: Moment | null;
  validator: string | null;
  expires: Moment | null;
  withdrawn: Moment | null;
  note: string | null;
}

const VALIDATORS = ["Chamber of commerce", "Institute for workplace quality", "Trade press"] as const;
const NOTES = [
  "Speaks at our fair",
  "Takes calls from prospects",
  "Case study with figures",
  "Quote and logo",
] as const;
/** A validation holds so many months; not all are renewed when it runs out. */
const HOLDS_MONTHS = 18;
const VALIDATED = 0.7;
const RENEWED = 0.5;

/** Content customers who will speak for the firm, and whether an outside party has checked what they say. */
export function referenceRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  const references = lives.flatMap((life) => referencesOf(life));
  references.sort((one, other) => one.willing - other.willing || (one.validated ?? 0) - (other.validated ?? 0));
  const day = (at: Moment | null) => (at === null ? null : calendar.day(at));
  return references.map(({ account, willing, validated, validator, expires, withdrawn, note }, index) => ({
    reference_id: `R${String(index + 1).padStart(4, "0")}`,
    account: account.code,
    willing_since: day(willing),
    validated_on: day(validated),
    validated_by: validator,
    valid_until: day(expires),
    withdrawn_on: day(withdrawn),
    note,
  }));
}

function referencesOf({ account, contracts }: Life): Reference[] {
  const random = new Random("references", account.index);
  const willing = moment(Math.max(0, monthOf(account.start)) + random.whole(3, 30), random.whole(1, 28));
  const isWilling = random.chance(Math.min(0.5, 0.13 * Math.exp(0.9 * account.mood)));
  if (!isWilling || covering(contracts, willing).length === 0 || willing > LAST_DAY) return [];
  const lastEnd = contracts.some(({ end }) => end === null) ? null : Math.max(...contracts.map(({ end }) => end ?? 0));
  // Who is no customer any more speaks no longer for the firm.
  const withdrawn = lastEnd !== null && lastEnd >= willing ? lastEnd : null;
  const given = { account, willing, withdrawn, note: random.pick(NOTES) };
  const references: Reference[] = [];
  let validated: Moment | null = random.chance(VALIDATED) ? shift(willing, random.whole(5, 60)) : null;
  while (validated !== null && validated <= LAST_DAY && (withdrawn === null || validated < withdrawn)) {
    const expires = validated + moment(HOLDS_MONTHS, 0);
    references.push({ ...given, validated, validator: random.pick(VALIDATORS), expires });
    validated = random.chance(RENEWED) ? expires : null;
  }
  return references.length > 0 ? references : [{ ...given, validated: null, validator: null, expires: null }];
}
