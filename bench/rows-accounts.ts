import { dayOf } from "./calendar";
import type { Cell } from "./copy";
import { lifeOf, segmentOf } from "./lives";
import { mix, whole } from "./random";
import { CHANNELS, CONTACTS_PER_ACCOUNT, INDUSTRIES, OWNERS, PLANS, PRODUCTS, REGIONS, SEGMENTS } from "./sizes";

/** Account ids are 1..accounts, as the rows of the facts take for granted. */
export const ACCOUNT_COLUMNS = [
  "id",
  "code",
  "name",
  "segment",
  "industry",
  "region",
  "plan",
  "owner",
  "channel",
  "import_id",
  "line",
];

export function* accountRows(accounts: number, importId: number): Generator<Cell[]> {
  const one = (list: readonly string[], index: number, purpose: number) =>
    list[mix(index, purpose) % list.length] ?? "";
  for (let index = 0; index < accounts; index++) {
    yield [
      index + 1,
      codeOf(index),
      `Customer ${index + 1}`,
      segmentOf(index).name,
      one(INDUSTRIES, index, 20),
      one(REGIONS, index, 21),
      one(PLANS, index, 22),
      `csm${whole(1, OWNERS, index, 23)}@example.com`,
      one(CHANNELS, index, 24),
      importId,
      index + 2,
    ];
  }
}

export function codeOf(index: number): string {
  return `B${String(index + 1).padStart(6, "0")}`;
}

export const PRODUCT_COLUMNS = ["id", "code", "name"];

export function* productRows(): Generator<Cell[]> {
  for (let id = 1; id <= PRODUCTS; id++) yield [id, `P${id}`, `Product ${id}`];
}

export const CONTACT_COLUMNS = ["account_id", "external_id", "name", "email", "import_id", "line"];

export function* contactRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    for (let contact = 0; contact < CONTACTS_PER_ACCOUNT; contact++) {
      const email = contactOf(index, contact);
      yield [index + 1, email, `Contact ${contact + 1}`, email, importId, ++line];
    }
  }
}

export function contactOf(index: number, contact: number): string {
  return `c${contact + 1}@${codeOf(index).toLowerCase()}.example.com`;
}

export const SUBSCRIPTION_COLUMNS = [
  "account_id",
  "start_date",
  "end_date",
  "amount",
  "currency",
  "interval_months",
  "product_id",
  "end_reason",
  "import_id",
  "line",
];

export function* subscriptionRows(accounts: number, importId: number): Generator<Cell[]> {
  let line = 1;
  for (let index = 0; index < accounts; index++) {
    const life = lifeOf(index);
    for (const contract of life.contracts) {
      yield [
        index + 1,
        dayOf(contract.startMonth, contract.startDay),
        contract.endMonth === null ? null : dayOf(contract.endMonth, contract.endDay),
        contract.monthlyFee * (contract.yearly ? 12 : 1),
        "EUR",
        contract.yearly ? 12 : 1,
        SEGMENTS.indexOf(life.segment) + 1,
        contract.endReason,
        importId,
        ++line,
      ];
    }
  }
}
