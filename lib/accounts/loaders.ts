import { requireSession } from "../auth/gate";
import { type Found, findAccounts, findAnything } from "./search";

/** Longer than any name. */
const LONGEST = 200;

/** What matches the words among the reader's accounts and their contacts; with these left out, no contacts. */
export async function loadFound(typed: string, { contacts }: { contacts: boolean }): Promise<Found> {
  const { scope } = await requireSession();
  const words = typed.slice(0, LONGEST);
  return contacts ? findAnything(words, scope) : { accounts: await findAccounts(words, scope), contacts: [] };
}
