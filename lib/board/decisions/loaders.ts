import { loadHoldingTargets } from "../../targets/loaders";
import type { BoardView } from "../view";
import { RULES } from "./all";
import { inOrder } from "./order";
import type { Decision } from "./types";

/** What the rules find in the view, of what the reader may see, with who answers for a target of that figure in the period shown. */
export async function loadDecisions(view: BoardView): Promise<Decision[]> {
  const [targets, ...found] = await Promise.all([
    loadHoldingTargets(view),
    ...RULES.map(async ({ id, run }) => (await run(view)).map((finding) => ({ rule: id, ...finding }))),
  ]);
  const owners = new Map(
    targets.filter(({ period }) => period === view.period).map(({ metric, owner }) => [metric, owner.name]),
  );
  const decisions = found.flat().map((finding) => {
    const named = owners.get(finding.indicator ?? finding.opens.metric);
    return { ...finding, owner: finding.owner ?? named ?? null };
  });
  return inOrder(decisions);
}
