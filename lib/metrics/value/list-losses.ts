import { listAccounts } from "../list-accounts";
import type { EvaluateRequest } from "../types";

/** A customer that costs more than it brings in, in one period. */
export interface AccountLoss {
  accountId: number;
  code: string;
  name: string;
  /** Cost less revenue, money. */
  loss: number;
  /** Percent of what all of them lose. */
  share: number;
}

/**
 * The customers with a loss, those who lose the most first. Their losses add up to the figure "loss" of the profit curve of the
 * same request, and their shares to 100. One period; where nobody booked cost, a credit note would pass for a loss: ask for the
 * figure too.
 */
export async function listLosses(
  request: Omit<EvaluateRequest, "metric" | "definition">,
  page: { limit: number; offset?: number },
  now = new Date(),
): Promise<{ total: { accounts: number; loss: number }; accounts: AccountLoss[] }> {
  const { total, accounts } = await listAccounts({ ...request, metric: "profit-curve", definition: "loss" }, page, now);
  return {
    total: { accounts: total.accounts, loss: total.numerator },
    accounts: accounts.map(({ accountId, code, name, numerator: loss }) => ({
      accountId,
      code,
      name,
      loss,
      share: (100 * loss) / total.numerator,
    })),
  };
}
