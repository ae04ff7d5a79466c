import { differences } from "./differences";
import { FigureClient } from "./figure-client";
import { FIGURES } from "./figures/all";
import { median, type Verdict, verdict } from "./report";
import type { Size } from "./sizes";

const LIMITS = { milliseconds: 60, timesFaster: 50, growth: 1.5 };
const WARM_UP = 3;

export interface FigureLine {
  figure: string;
  "ms at large": number;
  "ms at small": number;
  growth: number;
  "SQL ms": number;
  "times faster": number;
  verdict: Verdict;
  numbers: "same" | "WRONG";
}

/**
 * Asks every figure of the board at two sizes in turn, and of the larger one by plain SQL as well. A figure whose numbers
 * differ from the SQL's, at either size, is wrong whatever its speed.
 */
export async function measureFigures(
  sizes: { large: Size; small: Size },
  runs: { engine: number; sql: number },
  log: (line: string) => void,
): Promise<FigureLine[]> {
  const large = await FigureClient.start(sizes.large);
  const small = sizes.small === sizes.large ? large : await FigureClient.start(sizes.small);
  const lines: FigureLine[] = [];
  for (const { id } of FIGURES) {
    const times = { large: [] as number[], small: [] as number[], sql: [] as number[] };
    for (let run = -WARM_UP; run < runs.engine; run++) {
      for (const [client, into] of [[large, times.large] as const, [small, times.small] as const]) {
        const { milliseconds } = await client.ask({ figure: id, how: "engine" });
        if (run >= 0) into.push(milliseconds);
      }
    }
    const wrong = [...(await compare(large, id)), ...(small === large ? [] : await compare(small, id))];
    for (let run = 0; run < runs.sql; run++) times.sql.push((await large.ask({ figure: id, how: "sql" })).milliseconds);
    for (const line of wrong.slice(0, 5)) log(`WRONG ${id}: ${line}`);
    lines.push(lineOf(id, times, wrong.length === 0));
    log(`${id} done`);
  }
  large.stop();
  if (small !== large) small.stop();
  return lines;
}

/** Also warms the SQL up. */
async function compare(client: FigureClient, figure: string): Promise<string[]> {
  const engine = await client.ask({ figure, how: "engine" });
  const sql = await client.ask({ figure, how: "sql" });
  return differences(new Map(engine.answer), new Map(sql.answer));
}

function lineOf(figure: string, times: { large: number[]; small: number[]; sql: number[] }, same: boolean): FigureLine {
  const large = median(times.large);
  const small = median(times.small);
  const sql = median(times.sql);
  const isKept = large < LIMITS.milliseconds && sql / large >= LIMITS.timesFaster && large / small <= LIMITS.growth;
  return {
    figure,
    "ms at large": large,
    "ms at small": small,
    growth: large / small,
    "SQL ms": sql,
    "times faster": sql / large,
    verdict: verdict(isKept),
    numbers: same ? "same" : "WRONG",
  };
}
