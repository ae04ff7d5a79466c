import { basename } from "node:path";
import { matchColumns } from "./header";
import { kindOf } from "./kinds/all";
import type { KindDeclaration } from "./kinds/declaration";
import { type Inspection, inspectFile } from "./reader/inspect-file";
import { type OpenedTable, openTable } from "./reader/open-table";
import type { ImportRequest, Mapping } from "./types";

/** A file that is open and whose columns are matched to the fields of its kind. */
export interface OpenImport {
  kind: KindDeclaration;
  fileName: string;
  inspection: Inspection;
  table: OpenedTable;
  mapping: Mapping;
}

/** Opens a file for preview and import alike. Throws what is wrong with the whole file. */
export async function openImport(request: ImportRequest): Promise<OpenImport> {
  const kind = kindOf(request.kind);
  const fileName = request.fileName ?? basename(request.filePath);
  const inspection = await inspectFile(request.filePath, fileName);
  const table = await openTable(request.filePath, fileName, inspection, request.choices ?? {});
  const mapping = matchColumns(kind, table.header, request.mapping ?? {}, fileName);
  return { kind, fileName, inspection, table, mapping };
}
