/** A stretch of rows as they stand in the file: cells as trimmed text, and the line on which each row begins. */
export interface RowBatch {
  lines: number[];
  rows: string[][];
  /** Bytes of the file read so far. */
  bytes: number;
}

/** A table being read. The header has been taken off; `batches` can be walked once. */
export interface Table {
  header: string[];
  batches: AsyncIterable<RowBatch>;
}
