import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { runImport } from "./run";
import type { ImportResult, RunRequest } from "./types";

const folder = mkdtempSync(join(tmpdir(), "lealta-import-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

/** The clock of the tests. */
export const NOW = new Date("2026-03-15T12:00:00Z");

/** Writes a file of rows, or bytes as they are, and returns its path. */
export function fileOf(content: string[] | Buffer, name = `rows-${++count}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, Array.isArray(content) ? `${content.join("\n")}\n` : content);
  return path;
}

/** Imports rows of text, waiting for the figures. */
export function importRows(
  kind: string,
  content: string[] | Buffer,
  request: Partial<RunRequest> = {},
): Promise<ImportResult> {
  return runImport({ kind, filePath: fileOf(content), now: NOW, userId: null, refresh: "wait", ...request });
}

/** Line and reason of each refused row. */
export function refusals({ rejects }: ImportResult): [number, string][] {
  return rejects.map(({ line, reason }) => [line, reason]);
}
