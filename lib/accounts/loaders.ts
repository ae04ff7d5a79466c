import { cache } from "react";
import { recordDeed } from "../audit/mutations";
import { requireRole, requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { requestTranslator } from "../i18n/request-translator";
import { listUsers } from "../users/data";
import { type Chosen, chosenQuestion } from "./chosen";
import type { ColumnId } from "./columns";
import { accountsCsv } from "./csv";
import { readCursor, writeCursor } from "./cursor";
import { countAccounts, listAccountLines } from "./data";
import { getColumns } from "./preferences";
import { type AccountsAddress, questionOf } from "./schema";
import { type Found, findAccounts, findAnything } from "./search";
import type { AccountPage } from "./types";

/** Longer than any name. */
const LONGEST_WORDS = 200;

/** So many lines are sent at once: some screens, and still no wait. */
const LINES_PER_PAGE = 100;

/** What matches the words among the reader's accounts and their contacts; with these left out, no contacts. */
export async function loadFound(typed: string, { contacts }: { contacts: boolean }): Promise<Found> {
  const { scope } = await requireSession();
  const words = typed.slice(0, LONGEST_WORDS);
  return contacts ? findAnything(words, scope) : { accounts: await findAccounts(words, scope), contacts: [] };
}

/** The reader's accounts by the address, from the place on where an earlier page ended; how many there are with the first. */
export async function loadAccountPage(address: AccountsAddress, after: string | null): Promise<AccountPage> {
  const { scope } = await requireSession();
  const question = { ...questionOf(address), scope, now: new Date() };
  const place = readCursor(after);
  const [{ accounts, next }, total] = await Promise.all([
    listAccountLines(question, { after: place, limit: LINES_PER_PAGE }),
    place ? null : countAccounts(question),
  ]);
  return { accounts, next: next && writeCursor(next), total };
}

/** The columns that the reader sees. */
export const loadColumns = cache(async (): Promise<ColumnId[]> => {
  const { userId } = await requireSession();
  return getColumns(await getPool(), userId);
});

/** Who may take accounts over, by name. For admins. */
export async function loadTakers(): Promise<{ id: number; name: string }[]> {
  await requireRole("admin");
  const users = await listUsers(await getPool());
  return users.filter(({ disabledAt }) => !disabledAt).map(({ id, name }) => ({ id, name }));
}

/** The chosen ones of the reader's accounts as a file in pieces; that they left the house is written down first. */
export async function loadAccountsCsv(chosen: Chosen): Promise<AsyncGenerator<string>> {
  const session = await requireSession();
  const question = { ...chosenQuestion(chosen), scope: session.scope, now: new Date() };
  const accounts = await countAccounts(question);
  const detail = { accounts, ...("ids" in chosen ? {} : { query: chosen.query }) };
  await recordDeed(await getPool(), await requestActor(session), "accounts.exported", undefined, detail);
  return accountsCsv(question, await requestTranslator());
}
