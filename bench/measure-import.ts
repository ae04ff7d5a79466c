import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileShape, writeCopyText, writeCsv } from "./import-files";
import { median, type Verdict, verdict } from "./report";
import { onCopyOf, timeCopy, timeImport } from "./scratch";
import { SIZES, type Size } from "./sizes";

const LIMITS = { ratio: 0.5, peakMb: 300 };
const RUNS = 3;
const NO_IMPORT = 999;

export interface ImportLine {
  rows: number;
  "own ids": "yes" | "no";
  "COPY rows/s": number;
  "import rows/s": number;
  ratio: number;
  verdict: Verdict;
}

/** Import against plain COPY of the same rows into the same table, in turn, each on a fresh copy of the size's database. */
export function measureImport(size: Size, rows: number, log: (line: string) => void): Promise<ImportLine[]> {
  return inFolder(async (folder) => {
    const lines: ImportLine[] = [];
    for (const ownIds of [false, true]) {
      const shape: FileShape = { rows, accounts: SIZES[size], variant: 1, ownIds };
      const csv = join(folder, "lines.csv");
      const text = join(folder, "lines.copy");
      await writeCsv(csv, shape);
      await writeCopyText(text, shape, NO_IMPORT);
      const times = { copy: [] as number[], import: [] as number[] };
      for (let run = 0; run < RUNS; run++) {
        times.copy.push(await onCopyOf(size, (address) => timeCopy(address, text)));
        times.import.push(await onCopyOf(size, (address) => wholeImport(address, csv, rows)));
        log(`import run ${run + 1}: COPY ${seconds(times.copy)}, import ${seconds(times.import)}`);
      }
      const ratio = median(times.copy) / median(times.import);
      lines.push({
        rows,
        "own ids": ownIds ? "yes" : "no",
        "COPY rows/s": (1000 * rows) / median(times.copy),
        "import rows/s": (1000 * rows) / median(times.import),
        ratio,
        verdict: verdict(ratio >= LIMITS.ratio),
      });
    }
    return lines;
  });
}

export interface MemoryLine {
  rows: number;
  "file MB": number;
  "peak MB": number;
  seconds: number;
  verdict: Verdict;
}

/** The most memory that the importing process ever holds; PostgreSQL's own is not in it. */
export function measureMemory(size: Size, rows: number): Promise<MemoryLine> {
  return inFolder(async (folder) => {
    const csv = join(folder, "lines.csv");
    await writeCsv(csv, { rows, accounts: SIZES[size], variant: 2, ownIds: true });
    const bytes = (await stat(csv)).size;
    const { milliseconds, peakMb, accepted } = await onCopyOf(size, (address) => timeImport(address, csv));
    if (accepted !== rows) throw new Error(`Only ${accepted} of ${rows} rows were taken.`);
    return {
      rows,
      "file MB": bytes / 1e6,
      "peak MB": peakMb,
      seconds: milliseconds / 1000,
      verdict: verdict(peakMb < LIMITS.peakMb),
    };
  });
}

async function wholeImport(address: string, csv: string, rows: number): Promise<number> {
  const { milliseconds, accepted } = await timeImport(address, csv);
  if (accepted !== rows) throw new Error(`Only ${accepted} of ${rows} rows were taken.`);
  return milliseconds;
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "lealta-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (times: number[]) => `${((times.at(-1) ?? 0) / 1000).toFixed(1)} s`;
