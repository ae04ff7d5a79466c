import { cache } from "react";
import type { ChangeImpact, ImpactOptions } from "../../changes/data";
import { loadChangeImpact, loadChanges } from "../../changes/loaders";
import type { Change } from "../../changes/types";
import { AppError } from "../../errors/app-error";
import { catalogue } from "../../metrics/catalogue";
import type { BoardView } from "../view";

/** What a change did; null where neither the ledger nor the reader names an indicator that there is. */
export type Effect = ChangeImpact | null;

/** Several cards tell of the same effect; it is worked out once per request. */
const effectOnce = cache(async (code: string, options: string): Promise<Effect> => {
  try {
    return await loadChangeImpact(code, JSON.parse(options) as ImpactOptions);
  } catch (error) {
    // Files may name an indicator that there is not.
    if (error instanceof AppError && (error.code === "change-without-metric" || error.code === "metric-unknown"))
      return null;
    throw error;
  }
});

/** What a change did to the indicator that the ledger names, or to another one, among the accounts of the board. */
export function loadEffect(view: BoardView, change: Change, metric = change.metric): Promise<Effect> {
  const options = { metric: metric ?? undefined, definition: view.definitions[metric ?? ""], filters: view.filters };
  return effectOnce(change.code, JSON.stringify(options));
}

/** The change that the board looks at: the one in the address or, without one, the newest of which something is known. */
export async function loadChosenEffect(view: BoardView): Promise<{ change: Change; effect: Effect } | null> {
  const ledger = await loadChanges();
  const { change: code, indicator } = view.address;
  const asked = ledger.find((change) => change.code === code);
  const metric = catalogue.find(({ id }) => id === indicator)?.id;
  if (asked) return { change: asked, effect: await loadEffect(view, asked, metric ?? asked.metric) };
  for (const change of ledger) {
    const effect = await loadEffect(view, change, metric ?? change.metric);
    if (effect && effect.impact.estimate !== null) return { change, effect };
  }
  const [newest] = ledger;
  return newest ? { change: newest, effect: await loadEffect(view, newest, metric ?? newest.metric) } : null;
}

/** The ledger with what each change did, newest first. */
export async function loadEffects(view: BoardView): Promise<{ change: Change; effect: Effect }[]> {
  const ledger = await loadChanges();
  return Promise.all(ledger.map(async (change) => ({ change, effect: await loadEffect(view, change) })));
}
