import type { PoolClient } from "pg";
import { writeCsv, writeCsvLines } from "../charts/write-csv";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import type { Translate } from "../i18n/translate";
import { LINE_COLUMNS } from "./data";
import { accountConditions, LISTED } from "./filter-sql";
import { orderSql } from "./order-sql";
import { accountLine } from "./schema";
import type { AccountLine, AccountsQuestion } from "./types";

const ROWS_PER_PIECE = 1_000;

type Cell = string | number | boolean | null;

/** The file's columns: message keys under `accounts.columns`, and what stands in them. */
const CELLS: readonly [key: string, cell: (line: AccountLine) => Cell][] = [
  ["code", ({ code }) => code],
  ["name", ({ name }) => name],
  ["segment", ({ segment }) => segment],
  ["industry", ({ industry }) => industry],
  ["region", ({ region }) => region],
  ["plan", ({ plan }) => plan],
  ["channel", ({ channel }) => channel],
  ["owner", ({ owner }) => owner],
  ["active", ({ active }) => active],
  ["health", ({ health }) => health],
  ["trend", ({ trend }) => trend],
  ["nps", ({ lastNps }) => lastNps],
  ["npsAt", ({ lastNpsAt }) => lastNpsAt],
  ["wallet", ({ shareOfWallet }) => shareOfWallet],
  ["mrr", ({ mrr }) => mrr],
  ["contractEnd", ({ contractEnd }) => contractEnd],
  ["followUps", ({ followUps }) => followUps],
  ["lastContact", ({ lastContactOn }) => lastContactOn],
];

/**
 * The accounts that a question lists, in its order, as a CSV file in pieces: read from the database as they are sent, all as they
 * stood at the start. Decimal points, ISO dates; cells that a spreadsheet would run as formulas are guarded.
 */
export async function* accountsCsv(question: AccountsQuestion, translate: Translate): AsyncGenerator<string> {
  yield writeCsv(
    CELLS.map(([key]) => translate(`accounts.columns.${key}`)),
    [],
  );
  const connection = await (await getPool()).connect();
  let broken: Error | undefined;
  try {
    await openCursor(connection, question);
    for (;;) {
      const lines = await queryRows(connection, accountLine, `FETCH ${ROWS_PER_PIECE} FROM lines`);
      if (lines.length === 0) return;
      yield writeCsvLines(lines.map((line) => CELLS.map(([, cell]) => cell(line))));
    }
  } finally {
    // Also where whoever read has gone in the middle.
    await connection.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    connection.release(broken);
  }
}

async function openCursor(connection: PoolClient, question: AccountsQuestion): Promise<void> {
  const where = accountConditions(question);
  await connection.query("BEGIN READ ONLY; SET LOCAL statement_timeout = 0");
  await connection.query(
    `DECLARE lines NO SCROLL CURSOR FOR SELECT ${LINE_COLUMNS} ${LISTED}
     WHERE ${where.sql} ORDER BY ${orderSql(question.order)}`,
    where.parameters,
  );
}
