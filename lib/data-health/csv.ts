import { getPool } from "../database/pool";
import { spreadsheetLines, UTF8_MARK } from "../imports/spreadsheet-csv";
import { listAccounts } from "./account-checks";
import { type AccountCheck, MENDED_BY } from "./types";

const ROWS_PER_PIECE = 2_000;

/**
 * The accounts that a check finds as a CSV file with the names of the columns that an import of accounts reads. As a template it has
 * only the code, the name and what is to be filled in, so that nothing else is written when it comes back.
 *
 * @param delimiter  what the reader's spreadsheet program expects
 */
export async function* accountsFile(
  check: AccountCheck,
  { template, delimiter }: { template: boolean; delimiter: string },
): AsyncGenerator<string> {
  const mended = MENDED_BY[check];
  const columns =
    template && mended ? (["code", "name", mended] as const) : (["code", "name", "segment", "owner"] as const);
  const pool = await getPool();
  yield `${UTF8_MARK}${spreadsheetLines([columns], delimiter)}`;
  for (let after = ""; ; ) {
    const accounts = await listAccounts(pool, check, { after, limit: ROWS_PER_PIECE });
    if (accounts.length === 0) return;
    yield spreadsheetLines(
      accounts.map((account) => columns.map((column) => account[column] ?? "")),
      delimiter,
    );
    after = accounts.at(-1)?.code ?? after;
  }
}
