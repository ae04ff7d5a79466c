import type { SeriesColour } from "./colours";

const COLOURS = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-8"] as const;

/**
 * A colour for each group, by its place in the alphabet among all groups there are, so that it stays its own however the groups are
 * ranked or filtered. "" is "not known", and grey.
 */
export function groupColours(all: readonly string[]): Record<string, SeriesColour> {
  const named = [...new Set(all)].filter((group) => group !== "").sort();
  const colours = named.map((group, index) => [group, COLOURS[index % COLOURS.length] ?? "series-1"] as const);
  return Object.fromEntries([...colours, ["", "passives"] as const]);
}
