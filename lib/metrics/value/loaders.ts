import { requireSession } from "../../auth/gate";
import type { Grain } from "../types";
import { type AliveByAccount, aliveByAccount } from "./alive-by-account";

/** The probability alive of some accounts, of those that the reader may see; null where contracts tell who is a customer. */
export async function loadAliveByAccount(
  accounts: readonly number[],
  at: { period: string; grain: Grain },
): Promise<AliveByAccount | null> {
  const { scope } = await requireSession();
  return aliveByAccount(accounts, { ...at, scope });
}
