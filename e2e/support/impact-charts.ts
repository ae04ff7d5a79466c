import { type Asked, type Both, flag, pick } from "./answered";
import { written } from "./board-tables";
import { lealta } from "./lealta";

interface Impact {
  estimate: number | null;
  low: number | null;
  high: number | null;
  real: boolean | null;
  scope: { treated: number; control: number };
  eventStudy: { month: string; estimate: number | null; low: number | null; high: number | null }[];
}

export async function ledger({ rows }: Asked): Promise<Both> {
  const said: string[][] = [];
  for (const [code = ""] of rows) {
    const { estimate, low, high, real, scope } = await lealta<Impact>("impact", code);
    said.push([code, ...[estimate, low, high].map(written), flag(real), String(scope.treated), String(scope.control)]);
  }
  return { file: pick(rows, 0, 7, 8, 9, 11, 12, 13), said };
}

/** The effect, month by month, of the change that the board opens with: the last of which anything is known. */
export async function effectCourse({ rows }: Asked): Promise<Both> {
  let eventStudy: Impact["eventStudy"] = [];
  for (const { code } of await lealta<{ code: string }[]>("changes")) {
    const impact = await lealta<Impact>("impact", code);
    eventStudy = impact.eventStudy;
    if (impact.estimate !== null) break;
  }
  const said = eventStudy.map(({ month, estimate, low, high }) => [month, ...[estimate, low, high].map(written)]);
  // Months for which there is nothing to compare stand in the file with empty cells.
  return { file: rows.filter(([, effect]) => effect !== ""), said };
}
