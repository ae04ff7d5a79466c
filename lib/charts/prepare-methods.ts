import type { FigureRow } from "../metrics/types";
import { type Groups, prepareGroups } from "./prepare-groups";

/**
 * The same thing by several methods as bars on one scale, in the order given. A method without a value keeps its place: that it
 * tells nothing is part of the comparison.
 *
 * @param rows a figure by each method, which is its `group`
 */
export function prepareMethods(rows: readonly FigureRow[]): Groups {
  const groups = prepareGroups(rows, { most: rows.length, order: "given", size: "n" });
  const drawn = new Map(groups.bars.map((bar) => [bar.group, bar]));
  const bars = rows.map(
    ({ group, value, low, high, n, complete }) =>
      drawn.get(group ?? "") ?? { group: group ?? "", value, low, high, n, complete, span: null, whisker: null },
  );
  return { ...groups, bars, more: 0 };
}
