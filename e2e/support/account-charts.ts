import { type Asked, type Both, flag, pick } from "./answered";
import { written } from "./board-tables";
import { lealta } from "./lealta";

interface Listed {
  accounts: { code: string; numerator: number; denominator: number | null }[];
}

/** Every account behind a figure of one month. */
async function listed(metric: string, month: string, definition = "standard"): Promise<Listed["accounts"]> {
  const months = ["--from", month, "--to", month, "--definition", definition];
  return (await lealta<Listed>("metric", metric, ...months, "--accounts", "--limit", "1000000")).accounts;
}

/** Sums of money are added up in another order; a millionth of it is nobody's. */
const near = (amount: unknown) => Number(amount).toFixed(6);
const sorted = <Line extends readonly string[]>(lines: Line[]) =>
  [...lines].sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));

/** What each account spends with us and altogether. */
export async function wallets({ rows, to }: Asked): Promise<Both> {
  const found = await listed("share-of-wallet", to);
  const estimated = rows.filter(([, , wallet]) => Number(wallet) > 0);
  return {
    file: sorted(estimated.map(([, code = "", wallet, ours]) => [code, near(wallet), near(ours)])),
    said: sorted(found.map(({ code, numerator, denominator }) => [code, near(denominator), near(numerator)])),
  };
}

/** Who costs more than they bring, and how much. */
export async function lossMakers({ rows, to }: Asked): Promise<Both> {
  const found = await listed("profit-curve", to, "loss");
  return {
    file: sorted(rows.map(([, code = "", loss]) => [code, near(loss)])),
    said: sorted(found.map(({ code, numerator }) => [code, near(numerator)])),
  };
}

/** The accounts of lowest health. */
export async function atRisk({ rows, to }: Asked): Promise<Both> {
  const { accounts } = await lealta<{ accounts: { code: string; score: number | null }[] }>("health", "--month", to);
  const scored = accounts.filter(({ score }) => score !== null).slice(0, rows.length);
  return { file: pick(rows, 1, 3), said: scored.map(({ code, score }) => [code, written(score)]) };
}

/** Who speaks for us: first those that somebody has validated, then all others that would. */
export async function validations({ rows, to }: Asked): Promise<Both> {
  const kinds = ["standard", "unvalidated"] as const;
  const found = await Promise.all(kinds.map((definition) => listed("reference-accounts", to, definition)));
  const said = found.flatMap((accounts, index) => accounts.map(({ code }) => [code, kinds[index] ?? ""]));
  const file = rows.map(([, code = "", state]) => [code, state === "holds" ? kinds[0] : kinds[1]]);
  return { file: sorted(file), said: sorted(said) };
}

interface Effect {
  estimate: number | null;
  low: number | null;
  high: number | null;
  real: boolean | null;
  groups: Record<"treated" | "control", { before: number | null; after: number | null } | null>;
}
type Sized = { treated: number; control: number };

/** Before and after, in scope and out of it, of the change that the board opens with: of everybody, then by generation. */
export async function effectGroups({ rows }: Asked): Promise<Both> {
  for (const { code } of await lealta<{ code: string }[]>("changes")) {
    const found = await lealta<Effect & { scope: Sized; cohorts: (Effect & Sized)[] }>("impact", code);
    if (found.estimate === null) continue;
    const said = [{ ...found, ...found.scope }, ...found.cohorts].map(
      ({ treated, control, groups, estimate, low, high, real }) => [
        ...[treated, control, groups.treated?.before, groups.treated?.after].map(written),
        ...[groups.control?.before, groups.control?.after, estimate, low, high].map(written),
        flag(real),
      ],
    );
    return { file: pick(rows, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), said };
  }
  return { file: rows, said: [] };
}
