import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { type Assumption, assumptionsOf } from "./assumptions";
import { checkRows } from "./check/check-rows";
import { RATE } from "./check/conversion-sql";
import { gatherRefused, listRefused } from "./check/refused";
import { organisationAt } from "./context";
import { missingFields, REASON_COLUMN } from "./header";
import type { Field, FieldType } from "./kinds/declaration";
import { describeReading, NotationCensus } from "./notation/census";
import { openImport } from "./open-import";
import { stageRows } from "./stage";
import type { ImportRequest, Mapping, Reading, Reject } from "./types";

const ROWS_SHOWN = 20;

export interface Preview {
  reading: Reading;
  fileBytes: number;
  /** SHA-256 of its content, hexadecimal. */
  fileHash: string;
  /** Names files of the same columns; null where the reader does not find them by itself. */
  shape: string | null;
  /** Rows of the whole file. */
  rowCount: number;
  header: string[];
  mapping: Mapping;
  /** All fields of the kind, for correcting the mapping. */
  fields: { name: string; type: FieldType; required: boolean }[];
  /** Required fields that no column holds yet. */
  missing: string[];
  /** Columns that no field takes (of accounts: kept as attributes). */
  unmapped: string[];
  /** What stands in for fields without a column. */
  assumptions: Assumption[];
  /** ISO 4217 code of the organisation's currency. */
  currency: string;
  rows: PreviewRow[];
}

export interface PreviewRow {
  line: number;
  /** In the order of the header. */
  cells: string[];
  /**
   * Field → value as understood: days as YYYY-MM-DD, moments as YYYY-MM-DDTHH:MM:SS in the organisation's time zone,
   * numbers with a point; null for a blank. Null for a row at fault.
   */
  values: Record<string, string | null> | null;
  /** The amount in the organisation's currency, with a point; null where it is in that already. */
  converted: string | null;
  fault: Reject | null;
}

const stagedRow = z.object({ line: z.number(), cells: z.array(z.string()) });
const valuesRow = z.object({
  line: z.number(),
  values: z.record(z.string(), z.string().nullable()),
  converted: z.string().nullable(),
});

/**
 * A file as an import would understand it. The whole file is read to learn its notation, and its first rows go through
 * the very statements of the import, in a transaction that is rolled back. Throws what is wrong with the whole file.
 */
export async function previewImport(request: ImportRequest): Promise<Preview> {
  const { kind, table, mapping, inspection, assumed, shape } = await openImport(request);
  const { header } = table;
  const pool = await getPool();
  const connection = await pool.connect();
  try {
    await connection.query("BEGIN");
    await connection.query("SET LOCAL jit = off");
    const organisation = await organisationAt(connection, request.now);
    const census = new NotationCensus(kind, header, mapping);
    const rowCount = await stageRows(connection, table, { kind, mapping, census, limit: ROWS_SHOWN });
    const notation = census.decide(request.choices ?? {}, table.delimiter.value === ";");
    const context = { ...organisation, notation, createAccounts: request.createAccounts ?? false };
    const plan = await checkRows(connection, { kind, header, mapping, context });
    await gatherRefused(connection, header, plan);
    const faults = new Map((await listRefused(connection, ROWS_SHOWN)).map((fault) => [fault.line, fault]));
    const staged = await queryRows(
      connection,
      stagedRow,
      `SELECT line, ARRAY[${header.map((_, index) => `coalesce(c${index}, '')`).join(", ")}] AS cells
         FROM import_stage ORDER BY line`,
    );
    const pairs = plan.fields.map((field) => `'${field.name}', ${shown(field, organisation.timeZone)}`);
    const values = await queryRows(
      connection,
      valuesRow,
      `SELECT line, jsonb_build_object(${pairs.join(", ")}) AS values,
              ${plan.converts ? `trim_scale(round("amount" * ${RATE}, 6))::text` : "NULL"} AS converted
         FROM import_checked WHERE fault IS NULL`,
    );
    const goodByLine = new Map(values.map((row) => [row.line, row]));
    const taken = new Set(Object.values(mapping));
    return {
      reading: describeReading(inspection.format, table, notation),
      fileBytes: inspection.bytes,
      fileHash: inspection.hash,
      shape,
      rowCount,
      header,
      mapping,
      fields: kind.fields.map(({ name, type, required }) => ({ name, type, required: required ?? false })),
      missing: missingFields(kind, mapping),
      unmapped: header.filter((column) => !taken.has(column) && column !== REASON_COLUMN),
      assumptions: assumptionsOf(kind, mapping, { assumed, currency: organisation.currency }),
      currency: organisation.currency,
      rows: staged.map(({ line, cells }) => ({
        line,
        cells,
        values: goodByLine.get(line)?.values ?? null,
        converted: goodByLine.get(line)?.converted ?? null,
        fault: faults.get(line) ?? null,
      })),
    };
  } finally {
    await connection.query("ROLLBACK").catch(() => {});
    connection.release();
  }
}

/** SQL that writes a field's value as plain text. */
function shown({ name, type }: Field, timeZone: string): string {
  const value = `"${name}"`;
  if (type === "instant") return `to_char(${value} AT TIME ZONE '${timeZone}', 'YYYY-MM-DD"T"HH24:MI:SS')`;
  if (type === "texts") return `nullif(array_to_string(${value}, ', '), '')`;
  if (type === "number" || type === "integer") return `trim_scale(${value})::text`;
  return `${value}::text`;
}
