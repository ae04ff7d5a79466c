import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { WALLET_ORDERS } from "../../metrics/wallet/types";

/** By what the table of wallets is sorted, as it stands in the address. */
export const walletParsers = { sort: parseAsStringLiteral(WALLET_ORDERS).withDefault("headroom") };

export const readWalletOrder = createLoader(walletParsers);
