import { cache } from "react";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { measureImpact } from "../metrics/impact/impact";
import type { Impact, ImpactRequest } from "../metrics/impact/types";
import { changeRow } from "./schema";
import type { Change } from "./types";

const LEDGER = `
  SELECT code, name, type::text, date, segments, regions, plans, industries, channels, metric, expected FROM changes`;

/** The ledger of changes, newest first. Read once for all changes of a page. */
export const listChanges = cache(
  async (): Promise<Change[]> => queryRows(await getPool(), changeRow, `${LEDGER} ORDER BY date DESC, code`),
);

/** Throws `change-unknown`, with the codes there are. */
export async function getChange(code: string): Promise<Change> {
  const ledger = await listChanges();
  const change = ledger.find((known) => known.code === code);
  if (change) return change;
  const codes = ledger.map((known) => known.code).join(", ");
  throw new AppError("change-unknown", { change: code, changes: codes || "–" });
}

export interface ImpactOptions extends Pick<ImpactRequest, "definition" | "window" | "filters" | "live"> {
  /** The indicator that the ledger names unless given. */
  metric?: string;
}

export interface ChangeImpact {
  change: Change;
  impact: Impact;
  /** Codes of the ledger's other changes within the months compared, which may have a part in what is seen. */
  alsoChanged: string[];
}

/** What a change of the ledger did. Throws change-unknown, change-without-metric, metric-unknown or definition-unknown. */
export async function getChangeImpact(
  code: string,
  options: ImpactOptions & { scope: AccountScope },
  now: Date,
): Promise<ChangeImpact> {
  const change = await getChange(code);
  const metric = options.metric ?? change.metric;
  if (!metric) throw new AppError("change-without-metric", { change: code });
  const [impact, ledger] = await Promise.all([measureImpact({ ...options, metric, change }, now), listChanges()]);
  const compared = new Set([...impact.window.before, impact.window.change, ...impact.window.after]);
  const others = ledger.filter((other) => other.code !== code && compared.has(`${other.date.slice(0, 7)}-01`));
  return { change, impact, alsoChanged: others.map((other) => other.code) };
}
