import type { Dimension } from "../metrics/types";
import type { Setting } from "../settings/types";

/** Segments stand as the organisation has put them; other groups, and segments without an order, from much to little. */
export function orderOfGroups(by: Dimension | null, setting: Pick<Setting, "segmentOrder"> | null): "given" | "value" {
  return by === "segment" && (setting?.segmentOrder.length ?? 0) > 0 ? "given" : "value";
}
