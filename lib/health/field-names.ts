import type { ComponentId } from "../metrics/account/health-parts/all";

/** Name of the field with the weight of a component for a segment; "" is for all that have no weights of their own. */
export function weightField(id: ComponentId, segment: string): string {
  return segment === "" ? `weight:${id}` : `weight:${id}:${segment}`;
}

/** Name of the boxes of the segments that have weights of their own. */
export const OWN_FIELD = "own";
