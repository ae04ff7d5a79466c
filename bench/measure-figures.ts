import { differences } from "./differences";
import { FigureClient } from "./figure-client";
import { FIGURES } from "./figures/all";
import type { BoardFigure } from "./figures/board-figure";
import { median, type Verdict, verdict } from "./report";
import type { Size } from "./sizes";

const LIMITS = { milliseconds: 60, timesFaster: 50, growth: 1.5 };
const WARM_UP = 3;
/** A figure that has taken so long in all, the first time left out, is not asked again. */
const PATIENCE_MS = 20_000;

export interface FigureLine {
  figure: string;
  "first ms": number;
  "ms at large": number;
  "ms at small": number;
  growth: number;
  "SQL ms": number | "–";
  "times faster": number | "–";
  verdict: Verdict;
  numbers: "same" | "WRONG" | "no SQL";
}

export interface FigureRuns {
  engine: number;
  sql: number;
  /** Only these figures; absent: all. */
  figures?: readonly string[];
}

interface Clients {
  large: FigureClient;
  small: FigureClient;
}

/**
 * Asks every figure at two sizes in turn, and of the larger one by plain SQL as well. A figure whose numbers differ from the SQL's, at
 * either size, is wrong whatever its speed.
 */
export async function measureFigures(
  sizes: { large: Size; small: Size },
  runs: FigureRuns,
  log: (line: string) => void,
): Promise<FigureLine[]> {
  const large = await FigureClient.start(sizes.large);
  const small = sizes.small === sizes.large ? large : await FigureClient.start(sizes.small);
  const lines: FigureLine[] = [];
  const asked = FIGURES.filter(({ id }) => !runs.figures || runs.figures.includes(id));
  // Connections and the board's frame are there before the first figure is timed.
  if (asked[0]) for (const client of new Set([large, small])) await client.ask({ figure: asked[0].id, how: "nothing" });
  for (const figure of asked) {
    const line = await measureFigure({ large, small }, figure, runs, log).catch((error: unknown) => {
      log(`WRONG ${figure.id}: ${error instanceof Error ? error.message : error}`);
      return lineOf(figure.id, Number.NaN, { large: [], small: [] }, { isRight: false, times: [] });
    });
    lines.push(line);
    log(`${figure.id}: ${line["first ms"].toFixed(0)} ms, then ${line["ms at large"].toFixed(1)}; ${line.numbers}`);
  }
  large.stop();
  if (small !== large) small.stop();
  return lines;
}

async function measureFigure(
  clients: Clients,
  { id, sql }: BoardFigure,
  runs: FigureRuns,
  log: (line: string) => void,
): Promise<FigureLine> {
  const { first, ...times } = await timeEngine(clients, id, runs.engine);
  if (!sql) return lineOf(id, first, times, null);
  const found = await timeSql(clients, id, runs.sql);
  for (const line of found.wrong.slice(0, 5)) log(`WRONG ${id}: ${line}`);
  return lineOf(id, first, times, { isRight: found.wrong.length === 0, times: found.times });
}

/** Milliseconds at both sizes in turn, after a warm-up, and of the first time at the larger one, when no answer is kept yet. */
async function timeEngine({ large, small }: Clients, figure: string, runs: number) {
  const times = { large: [] as number[], small: [] as number[] };
  let first: number | null = null;
  let started = Number.NaN;
  for (let run = -WARM_UP; run < runs; run++) {
    const atLarge = await large.ask({ figure, how: "engine" });
    const atSmall = small === large ? atLarge : await small.ask({ figure, how: "engine" });
    if (first === null) {
      first = atLarge.milliseconds;
      started = performance.now();
      // The first answer may be kept, so those after it tell how long it takes.
      continue;
    }
    const isLate = performance.now() - started > PATIENCE_MS;
    if (run >= 0 || isLate) {
      times.large.push(atLarge.milliseconds);
      times.small.push(atSmall.milliseconds);
    }
    if (isLate) break;
  }
  return { first: first ?? Number.NaN, ...times };
}

/** Where the numbers differ, at either size, and milliseconds of the SQL at the larger one, warm unless it takes too long. */
async function timeSql({ large, small }: Clients, figure: string, runs: number) {
  const wrong: string[] = [];
  const times: number[] = [];
  for (const client of new Set([small, large])) {
    const engine = await client.ask({ figure, how: "engine" });
    const sql = await client.ask({ figure, how: "sql" });
    wrong.push(...differences(new Map(engine.answer), new Map(sql.answer)));
    if (client === large && sql.milliseconds > PATIENCE_MS) times.push(sql.milliseconds);
  }
  while (times.length < runs && (times[0] ?? 0) <= PATIENCE_MS) {
    times.push((await large.ask({ figure, how: "sql" })).milliseconds);
  }
  return { wrong, times };
}

function lineOf(
  figure: string,
  first: number,
  times: { large: number[]; small: number[] },
  found: { isRight: boolean; times: number[] } | null,
): FigureLine {
  const large = median(times.large);
  const small = median(times.small);
  const sql = found ? median(found.times) : null;
  const isFast = large < LIMITS.milliseconds && (sql === null || sql / large >= LIMITS.timesFaster);
  return {
    figure,
    "first ms": first,
    "ms at large": large,
    "ms at small": small,
    growth: large / small,
    "SQL ms": sql ?? "–",
    "times faster": sql === null ? "–" : sql / large,
    verdict: verdict(isFast && large / small <= LIMITS.growth),
    numbers: found === null ? "no SQL" : found.isRight ? "same" : "WRONG",
  };
}
