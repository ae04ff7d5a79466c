import { dayOf, LAST_DAY, plusDays } from "./calendar";
import type { Cell } from "./copy";
import { type Life, lifeOf } from "./lives";
import { monthOf } from "./moments";
import { mix, share, whole } from "./random";
import { MONTHS } from "./sizes";

export const WALLET_COLUMNS = [
  "account_id",
  "estimated_on",
  "category",
  "amount",
  "currency",
  "source",
  "person",
  "rank",
  "brands",
  "import_id",
  "line",
];
const ESTIMATES_PER_ACCOUNT = 3;
const CATEGORIES = ["Supplies", "Services"];

/** Estimates of two categories, some of them replaced later; of one in ten only the rank is known, of one in five no rank. */
export function* walletRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (let number = 0; number < ESTIMATES_PER_ACCOUNT; number++) {
      const isAmountKnown = share(index, 2400, number) > 0.1;
      const brands = !isAmountKnown || share(index, 2401, number) < 0.8 ? whole(1, 6, index, 2402, number) : null;
      yield [
        index + 1,
        dayIn(life, index, number, 2403),
        CATEGORIES[mix(index, 2404, number) % CATEGORIES.length] ?? null,
        isAmountKnown ? amountOf(life, index, number) : null,
        "EUR",
        "Account plan",
        `csm${whole(1, 50, index, 2405, number)}@example.com`,
        brands && whole(1, brands, index, 2406, number),
        brands,
        importId,
        ++line,
      ];
    }
  }
}

/** From a little less than a year of the account's own purchases to five times as much. */
function amountOf(life: Life, index: number, number: number): string {
  const yearly = (life.segment.lines * life.segment.lineAmount * 12) / MONTHS;
  return (yearly * (0.4 + 2.2 * share(index, 2407, number))).toFixed(2);
}

function dayIn(life: Life, index: number, number: number, purpose: number): string {
  return dayOf(monthOf(life, index, number, purpose), whole(1, 28, index, purpose + 100, number));
}

export const REFERENCE_COLUMNS = [
  "account_id",
  "willing_on",
  "validated_on",
  "validated_by",
  "expires_on",
  "withdrawn_on",
  "import_id",
  "line",
];

/** One account in ten would speak for the firm; most of them somebody outside has checked, for a year. */
export function* referenceRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 3; index < accounts; index += 10) {
    const willing = dayIn(lifeOf(index), index, 0, 2500);
    const validated = plusDays(willing, whole(5, 200, index, 2501));
    const isValidated = share(index, 2502) < 0.7 && validated <= LAST_DAY;
    const withdrawn = plusDays(willing, whole(210, 600, index, 2503));
    yield [
      index + 1,
      willing,
      isValidated ? validated : null,
      isValidated ? "Trade association" : null,
      isValidated && share(index, 2504) < 0.8 ? plusDays(validated, 365) : null,
      share(index, 2505) < 0.2 && withdrawn <= LAST_DAY ? withdrawn : null,
      importId,
      ++line,
    ];
  }
}
