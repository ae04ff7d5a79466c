import type { AccountsAnswer } from "../metrics/asked/accounts";
import { groupName } from "./group-name";

/** The accounts behind a figure, each with its part. */
export function printAccounts({ period, group, total, accounts }: AccountsAnswer): void {
  const cell = (value: number | null) => (value === null ? "–" : String(Number(value.toFixed(6))));
  const line = (...cells: string[]) => console.log(cells.join("\t"));
  line("code", "name", "numerator", "denominator");
  for (const { code, name, numerator, denominator } of accounts) line(code, name, cell(numerator), cell(denominator));
  line(period, groupName(group), cell(total.numerator), cell(total.denominator));
  console.log(`${total.accounts} accounts`);
}
