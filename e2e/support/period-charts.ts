import { getMetric } from "../../lib/metrics/catalogue";
import { type Asked, type Both, byFirst, nameOf, pick } from "./answered";
import { told, written } from "./board-tables";

export async function outcomes({ rows, from, to }: Asked): Promise<Both> {
  const [ended, won, stalled] = await Promise.all([
    told("win-rate", { from, to }),
    told("new-business", { from, to, definition: "all-wins" }),
    told("stalled-pipeline", { from, to }),
  ]);
  const said = ended.rows.map(({ period, details = {} }, line) => {
    const numbers = ["won", "lost", "noDecision", "stalled"].map((name) => Number(details[name]));
    return [period, ...[...numbers, won.rows[line]?.value, stalled.rows[line]?.value].map(written)];
  });
  return { file: pick(rows, 0, 1, 2, 3, 4, 5, 8), said };
}

/** Where contacts of one group of answers are at their next answer. */
export async function moves({ rows }: Asked): Promise<Both> {
  const month = (rows[0]?.[0] ?? "").slice(0, 7);
  const { rows: found } = await told("detractor-recovery", { from: month, to: month, definition: "moves" });
  const at = (was: string, became: string) => found.find(({ group }) => group === `${was} → ${became}`);
  const said = ["0-6", "7-8", "9-10"].map((was) => [
    was,
    written(at(was, "–")?.n ?? 0),
    ...["0-6", "7-8", "9-10", "–"].map((became) => written(at(was, became)?.value)),
  ]);
  return { file: pick(rows, 1, 2, 3, 4, 5, 6), said };
}

export async function profitCurve({ rows, to }: Asked): Promise<Both> {
  const { rows: found } = await told("profit-curve", { from: to, to, definition: "curve" });
  const said = found.map(({ group, value, numerator }) => [group ?? "", written(value), written(numerator)]);
  return { file: pick(rows, 0, 1, 2), said };
}

export async function lifetimes({ rows, to }: Asked): Promise<Both> {
  const said: string[][] = [];
  for (const { id } of getMetric("lifetime-value").definitions) {
    const [row] = (await told("lifetime-value", { from: to, to, definition: id })).rows;
    said.push([row?.value, row?.low, row?.high, row?.n].map(written));
  }
  return { file: pick(rows, 1, 2, 3, 4), said };
}

export async function points({ rows, to }: Asked): Promise<Both> {
  const { rows: found } = await told("share-of-wallet", { from: to, to, by: "segment" });
  const said = found.map((row) => [nameOf(row), ...[row.value, row.denominator, row.numerator, row.n].map(written)]);
  return { file: byFirst(pick(rows, 0, 3, 4, 5, 6)), said: byFirst(said) as string[][] };
}
