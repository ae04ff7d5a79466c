import { MOVEMENTS } from "../../lib/metrics/retention/bridge";
import { type Asked, type Both, byFirst, flag, pick } from "./answered";
import { type ToldRow, told, written } from "./board-tables";
import { lealta } from "./lealta";

/** Two courses at most, each with its interval and n. */
export async function courses({ header, rows, from, to }: Asked, ...metrics: string[]): Promise<Both> {
  const asked = await Promise.all(metrics.map((metric) => told(metric, { from, to })));
  const columns = metrics.flatMap((metric, index) => {
    const at = index === 0 ? 1 : header.findIndex((name, place) => place > 1 && !name.startsWith(`${header[1]}, `));
    const beside = ["low", "high", "n"].map((part) => header.indexOf(`${header[at]}, ${part}`));
    if (beside.includes(-1)) throw new Error(`The file has no interval of ${metric}.`);
    return [at, ...beside];
  });
  const said = rows.map((_, line) => [
    asked[0]?.rows[line]?.period ?? "",
    ...asked.flatMap(({ rows: found }) => {
      const row = found[line];
      return [row?.value, row?.low, row?.high, row?.n].map(written);
    }),
  ]);
  return { file: pick(rows, 0, ...columns), said };
}

/** The score, and that its groups of answers are as many as count and set it. */
export async function nps(asked: Asked): Promise<Both> {
  const { header, rows, from, to } = asked;
  const { file, said } = await courses(asked, "nps");
  const { rows: found } = await told("nps", { from, to });
  const [minus, passive, plus] = ["Detractors", "Passives", "Promoters"].map((name) => header.indexOf(name));
  const counted = rows.map((row) => {
    const [against, neither, promoters] = [minus, passive, plus].map((column) => Number(row[column ?? -1]));
    return [against, neither, promoters] as [number, number, number];
  });
  return {
    file: file.map((row, line) => {
      const [against, neither, promoters] = counted[line] ?? [0, 0, 0];
      return [...row, written(against + neither + promoters), written(promoters - against)];
    }),
    said: said.map((row, line) => [...row, written(found[line]?.n), written(found[line]?.numerator)]),
  };
}

export async function bridge({ rows, to }: Asked): Promise<Both> {
  const said: string[][] = [];
  for (const definition of ["start", ...MOVEMENTS, "standard"]) {
    const [row] = (await told("recurring-revenue", { from: to, to, definition })).rows;
    const value = row?.value ?? null;
    const isLoss = definition === "contraction" || definition === "churn";
    said.push([written(value !== null && isLoss ? 0 - value : value)]);
  }
  return { file: pick(rows, 1), said };
}

interface Changed {
  rows: (ToldRow & { change: { from: { value: number | null }; difference: number } | null })[];
}

/** Each indicator of the list, with what it was before and how far it moved. */
export async function whatChanged({ rows, from, to }: Asked): Promise<Both> {
  const said: string[][] = [];
  for (const [, metric = ""] of rows) {
    const asked = ["--from", from, "--to", to, "--compare", "previous"];
    const row = (await lealta<Changed>("metric", metric, ...asked)).rows.at(-1);
    const figures = [row?.value, row?.low, row?.high, row?.change?.from.value, row?.change?.difference];
    said.push([metric, ...figures.map(written)]);
  }
  return { file: pick(rows, 1, 3, 4, 5, 6, 7), said };
}

export async function pairs({ rows, to }: Asked): Promise<Both> {
  const { rows: found } = await told("cpi-pairs", { from: to, to });
  const said = found.map(({ group, value, details = {} }) => {
    const number = (name: string) => (typeof details[name] === "number" ? Number(details[name]) : null);
    const side = (name: string) => {
      const [now, change] = [number(`${name}Now`), number(`${name}Change`)];
      return [number(name), now === null || change === null ? null : now - change, now].map(written);
    };
    const words = ["name", "words", "source", "ask", "listen", "design", "implement", "askAgain"];
    const atOdds = value === null ? null : value > 0;
    return [
      group ?? "",
      ...side("company"),
      ...side("customer"),
      flag(atOdds),
      ...words.map((name) => String(details[name] ?? "")),
    ];
  });
  const file = pick(rows, 7, 1, 3, 4, 8, 10, 11, 14, 6, 15, 16, 17, 18, 19, 20, 21);
  return { file: byFirst(file), said: byFirst(said) as string[][] };
}
