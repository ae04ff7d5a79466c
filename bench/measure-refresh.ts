import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mintScope } from "../lib/auth/scope";
import { getPool } from "../lib/database/pool";
import { runImport } from "../lib/imports/run";
import { undoImport } from "../lib/imports/undo";
import { evaluate } from "../lib/metrics/evaluate";
import { useBenchDatabase } from "./bench-database";
import { dayOf } from "./calendar";
import { type FileShape, totalOf, writeCsv } from "./import-files";
import { median, type Verdict, verdict } from "./report";
import { MONTHS, SIZES, type Size } from "./sizes";

const ROWS = 10_000;
const LIMIT_SECONDS = 3;
const RUNS = 3;
const scope = mintScope({ kind: "all" });

export interface RefreshLine {
  import: string;
  "seconds until shown": number;
  "undo seconds": number;
  verdict: Verdict;
}

/**
 * From the start of an import of 10,000 rows until evaluate() shows them: those of one month, as a daily or monthly file
 * has them, and, for information, of rows from all 36 months. Each import is undone, so that the database stays as it was.
 */
export async function measureRefresh(size: Size): Promise<RefreshLine[]> {
  await useBenchDatabase(size);
  await getPool();
  const folder = await mkdtemp(join(tmpdir(), "lealta-bench-"));
  try {
    const shape = { rows: ROWS, accounts: SIZES[size], ownIds: true };
    return [
      await measure("10,000 rows of the last month", folder, { ...shape, variant: 20, firstMonth: MONTHS - 1 }),
      await measure("10,000 rows of all 36 months", folder, { ...shape, variant: 30 }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, folder: string, first: FileShape): Promise<RefreshLine> {
  const times = { shown: [] as number[], undo: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const shape = { ...first, variant: first.variant + run };
    const filePath = join(folder, `${shape.variant}.csv`);
    await writeCsv(filePath, shape);
    const before = await revenueOf(shape);
    const started = performance.now();
    const { importId } = await runImport({
      kind: "invoices",
      filePath,
      now: new Date(),
      userId: null,
      refresh: "wait",
    });
    const gained = (await revenueOf(shape)) - before;
    times.shown.push((performance.now() - started) / 1000);
    if (Math.abs(gained - totalOf(shape)) > 0.005)
      throw new Error(`The board gained ${gained}, not ${totalOf(shape)}.`);
    const undone = performance.now();
    if (importId !== null) await undoImport(importId, { now: new Date(), by: { userId: null, email: "cli" } });
    times.undo.push((performance.now() - undone) / 1000);
    if (Math.abs((await revenueOf(shape)) - before) > 0.005) throw new Error("Undoing the import left a difference.");
  }
  const shown = median(times.shown);
  return {
    import: name,
    "seconds until shown": shown,
    "undo seconds": median(times.undo),
    verdict: verdict(shown < LIMIT_SECONDS),
  };
}

async function revenueOf({ firstMonth = 0 }: FileShape): Promise<number> {
  const [from, to] = [dayOf(firstMonth, 1), dayOf(MONTHS - 1, 1)];
  const { rows } = await evaluate({ metric: "revenue", grain: "month", from, to, scope });
  return rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
}
