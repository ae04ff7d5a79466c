import type { Account } from "./accounts";
import type { Moment } from "./calendar";

/** One subscription as the firm's system would hold it. */
export interface Contract {
  id: string;
  product: string;
  start: Moment;
  end: Moment | null;
  /** What it brings in a month. */
  monthly: number;
  intervalMonths: 1 | 12;
  endReason: string | null;
}

/** A year paid at once is 5 % cheaper. */
const YEARLY_PRICE = 12 * 0.95;

/** Price of one interval. */
export function intervalPrice(contract: Contract): number {
  return Math.round(contract.monthly * (contract.intervalMonths === 12 ? YEARLY_PRICE : 1) * 100) / 100;
}

/** The contracts of one account, written from left to right: what has ended is never touched again. */
export class ContractBook {
  readonly contracts: Contract[] = [];
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  get running(): Contract[] {
    return this.contracts.filter((contract) => contract.end === null);
  }

  sign(product: string, start: Moment, monthly: number): void {
    this.contracts.push({
      id: `${this.#account.code}-${this.contracts.length + 1}`,
      product,
      start,
      end: null,
      monthly: Math.round(monthly),
      intervalMonths: this.#account.yearly ? 12 : 1,
      endReason: null,
    });
  }

  end(contract: Contract, at: Moment, reason: string | null): void {
    contract.end = at;
    contract.endReason = reason;
  }

  /** A new price is a new contract that starts on the day the old one ends, so that nothing falls between them. */
  reprice(contract: Contract, at: Moment, factor: number, reason: string): void {
    this.end(contract, at, reason);
    this.sign(contract.product, at, contract.monthly * factor);
  }
}

/** Contracts that cover a day. */
export function covering(contracts: readonly Contract[], at: Moment): Contract[] {
  return contracts.filter((contract) => contract.start <= at && (contract.end === null || contract.end > at));
}
