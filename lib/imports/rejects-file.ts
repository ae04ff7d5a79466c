import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import type { Translate } from "../i18n/translate";
import { rejectRow } from "./check/refused";
import { getImport } from "./data";
import { explainReject } from "./explain-reject";
import { REASON_COLUMN } from "./header";
import { spreadsheetLines, UTF8_MARK } from "./spreadsheet-csv";

const ROWS_PER_PIECE = 1_000;

const cellsRow = z.object({ line: z.number(), cells: z.array(z.string()) });

/**
 * The refused rows of an import as a CSV file to mend and send again: the file's own header, delimiter and notation, in
 * UTF-8, with the reason in a last column that a new import passes over. Cells that a spreadsheet would run as formulas are guarded,
 * which a new import takes off again. Throws `import-unknown`.
 */
export async function* rejectsFile(importId: number, translate: Translate): AsyncGenerator<string> {
  const { reading } = await getImport(importId);
  const pool = await getPool();
  const delimiter = reading.delimiter?.value ?? ",";
  const reasonAt = reading.header.indexOf(REASON_COLUMN);
  const header = reading.header.filter((_, index) => index !== reasonAt);
  yield `${UTF8_MARK}${spreadsheetLines([[...header, REASON_COLUMN]], delimiter)}`;
  for (let after = 0; ; ) {
    const rows = await queryRows(
      pool,
      rejectRow.and(cellsRow),
      `SELECT line, "column", value, reason, params, cells FROM import_rejects
        WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT ${ROWS_PER_PIECE}`,
      [importId, after],
    );
    if (rows.length === 0) return;
    yield spreadsheetLines(
      rows.map((row) => [...row.cells.filter((_, index) => index !== reasonAt), explainReject(row, translate)]),
      delimiter,
    );
    after = rows.at(-1)?.line ?? after;
  }
}
