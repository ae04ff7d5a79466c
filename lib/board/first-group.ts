import { DIMENSIONS, type Dimension, type GroupOf } from "../metrics/types";

/** Values of dimensions. */
type Values = Partial<Record<Dimension, readonly string[]>>;

/**
 * The group that a board compares with until another is chosen: of a dimension that the board is filtered by, a value beside those
 * filtered, as another segment beside this one; otherwise the first that there is. Null where there are no values.
 */
export function firstGroup(choices: Values, filters: Values): GroupOf | null {
  const beside = (dimension: Dimension) => choices[dimension]?.find((value) => !filters[dimension]?.includes(value));
  const filtered = DIMENSIONS.filter((dimension) => filters[dimension]?.length);
  const found = [...filtered, ...DIMENSIONS].find((dimension) => beside(dimension) !== undefined);
  return found ? { dimension: found, value: beside(found) ?? "" } : null;
}
