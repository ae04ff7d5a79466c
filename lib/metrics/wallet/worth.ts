/** What an account, or a group of them, spends with us and with everybody in a year, money. */
interface Wallet {
  ours: number;
  wallet: number;
}

/** How much more could be spent with us; below 0 where the wallet is estimated too low. */
export const headroomOf = ({ ours, wallet }: Wallet): number => wallet - ours;

/** What one more point of share brings: one percent of the wallet. */
export const pointOf = ({ wallet }: Pick<Wallet, "wallet">): number => wallet / 100;
