import { basename } from "node:path";
import { readAssumed, withAssumptions } from "./assumptions";
import { matchColumns } from "./header";
import { kindOf } from "./kinds/all";
import type { KindDeclaration } from "./kinds/declaration";
import { type Inspection, inspectFile } from "./reader/inspect-file";
import { type OpenedTable, openTable } from "./reader/open-table";
import { shapeOfOpen } from "./shape";
import type { ImportRequest, Mapping } from "./types";

/** A file that is open and whose columns are matched to the fields of its kind. */
export interface OpenImport {
  kind: KindDeclaration;
  fileName: string;
  inspection: Inspection;
  table: OpenedTable;
  mapping: Mapping;
  /** What the user wants assumed where the file says nothing; field → value as stored. */
  assumed: Mapping;
  /** Names files of the same columns; null where none can be found without the user's help. */
  shape: string | null;
}

/** Opens a file for preview and import alike. Throws what is wrong with the whole file. */
export async function openImport(request: ImportRequest): Promise<OpenImport> {
  const declared = kindOf(request.kind);
  const assumed = readAssumed(declared, request.assumed ?? {});
  const fileName = request.fileName ?? basename(request.filePath);
  const inspection = await inspectFile(request.filePath, fileName);
  const table = await openTable(request.filePath, fileName, inspection, request.choices ?? {});
  const mapping = matchColumns(declared, table.header, request.mapping ?? {}, fileName);
  const kind = withAssumptions(declared, mapping, assumed);
  const shape = await shapeOfOpen(request, fileName, inspection, table);
  return { kind, fileName, inspection, table, mapping, assumed, shape };
}
