import { orAwaited } from "../../errors/or-awaited";
import { loadHoldingTargets } from "../../targets/loaders";
import type { BoardView } from "../view";
import { RULES } from "./all";
import { inOrder } from "./order";
import type { Decision } from "./types";

/**
 * What the rules find in the view, of what the reader may see, with who answers for a target of that figure in the period shown. Of rules
 * whose figures the worker has yet to work out it tells how many there are.
 */
export async function loadDecisions(view: BoardView): Promise<{ decisions: Decision[]; awaited: number }> {
  const [targets, ...results] = await Promise.all([
    loadHoldingTargets(view),
    ...RULES.map(async ({ id, run }) => {
      const findings = await orAwaited(run(view));
      return findings?.map((finding) => ({ rule: id, ...finding })) ?? null;
    }),
  ]);
  const found = results.filter((findings) => findings !== null);
  const owners = new Map(
    targets.filter(({ period }) => period === view.period).map(({ metric, owner }) => [metric, owner.name]),
  );
  const decisions = found.flat().map((finding) => {
    const named = owners.get(finding.indicator ?? finding.opens.metric);
    return { ...finding, owner: finding.owner ?? named ?? null };
  });
  return { decisions: inOrder(decisions), awaited: RULES.length - found.length };
}
