import { addMonths } from "../../lib/time/periods";
import { type Asked, type Both, nameOf, pick } from "./answered";
import { told, written } from "./board-tables";
import { lealta } from "./lealta";

interface Curve {
  groups: {
    group: string | null;
    n: number;
    curve: {
      time: number;
      events: number;
      censored: number;
      survival: number;
      low: number | null;
      high: number | null;
    }[];
  }[];
}

/** The curves read off at whole months, the largest group first. */
export async function survival({ rows, to }: Asked): Promise<Both> {
  const until = addMonths(`${to}-01`, 1);
  const { groups } = await lealta<Curve>("survival", "--by", "segment", "--until", until);
  const share = (value: number | null | undefined) => written(typeof value === "number" ? 100 * value : null);
  const said = [...groups]
    .sort((one, other) => other.n - one.n)
    .flatMap(({ group, n, curve }) =>
      Array.from({ length: Math.floor(curve.at(-1)?.time ?? -1) + 1 }, (_, month) => {
        const past = curve.filter(({ time }) => time <= month);
        const gone = past.reduce((sum, { events, censored }) => sum + events + censored, 0);
        const { survival: left = 1, low, high } = past.at(-1) ?? {};
        return [group || "Not known", String(month), share(left), share(low), share(high), written(n - gone)];
      }),
    );
  return { file: rows, said };
}

interface Factors {
  factors: {
    relativeRisk: number | null;
    low: number | null;
    high: number | null;
    customers: number;
    lost: number;
    rest: { customers: number; lost: number };
  }[];
}

export async function factors({ rows, to }: Asked): Promise<Both> {
  const { factors: found } = await lealta<Factors>("factors", "--from", to, "--to", to);
  const said = found.map(({ relativeRisk, low, high, lost, customers, rest }) =>
    [relativeRisk, low, high, lost, customers, rest.lost, rest.customers].map(written),
  );
  return { file: pick(rows, 1, 2, 3, 5, 6, 7, 8), said };
}

/** Figures by group over time, as blocks of columns of which each is headed by what it tells and the group. */
export async function groupCourses(
  { header, rows, from, to }: Asked,
  metric: string,
  ...blocks: { definition: string; of: "value" | "n" }[]
): Promise<Both> {
  const columns = header.flatMap((name, column) => (name.includes(": ") ? [column] : []));
  const headOf = (column: number) => (header[column] ?? "").split(": ")[0] ?? "";
  const heads = [...new Set(columns.map(headOf))];
  const found = await Promise.all(blocks.map(({ definition }) => told(metric, { from, to, definition })));
  const said = rows.map(([period = ""]) => [
    period,
    ...columns.map((column) => {
      const place = heads.indexOf(headOf(column));
      const group = (header[column] ?? "").slice(headOf(column).length + 2);
      const row = found[place]?.rows.find((each) => each.period === period && nameOf(each) === group);
      return written(row?.[blocks[place]?.of ?? "value"]);
    }),
  ]);
  return { file: pick(rows, 0, ...columns), said };
}
