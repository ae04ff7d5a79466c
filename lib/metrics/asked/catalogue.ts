import { catalogue } from "../catalogue";
import type { IntervalMethod } from "../interval-method";
import type { Unit } from "../types";

/** An indicator as programs are told that it exists. */
export interface CatalogueEntry {
  id: string;
  kind: "kpi" | "cpi";
  unit: Unit;
  better: "up" | "down" | "neither";
  additive: boolean;
  interval: IntervalMethod;
  /** The first is the standard one. */
  definitions: { id: string; unit: Unit }[];
  source: string;
}

export function catalogueAnswer(): CatalogueEntry[] {
  return catalogue.map((metric) => ({
    id: metric.id,
    kind: metric.kind,
    unit: metric.unit,
    better: metric.better,
    additive: metric.additive,
    interval: metric.intervalMethod,
    definitions: metric.definitions.map(({ id, unit }) => ({ id, unit })),
    source: metric.source,
  }));
}
