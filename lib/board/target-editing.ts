import { getTranslations } from "next-intl/server";
import type { inferParserType } from "nuqs/server";
import type { Definition, Grain } from "../metrics/types";
import { listTargets } from "../targets/data";
import { loadMaySetTargets, loadTargetChoices } from "../targets/loaders";
import { plausibleRange } from "../targets/plausible";
import { runsOf } from "../targets/runs";
import { TARGETABLE, targetableDefinition } from "../targets/targetable";
import type { TargetFigure } from "../targets/types";
import { periodOf } from "../time/periods";
import { figureFormat } from "./figure-format";
import { loadNotation } from "./loaders";
import type { chosenTargetParsers } from "./target-answer";
import { definitionName, type MetricsTranslate, metricName } from "./words";

/** Of a definition: what it is called, and what its target may be. */
interface DefinitionChoice {
  id: string;
  name: string;
  hint: string;
}

/** What the form starts from: a figure with its periods and, where a target is set, that and who answers for it. */
export interface TargetStart extends TargetFigure {
  from: string;
  to: string;
  value: string | null;
  owner: number | null;
}

/** All that the form of targets needs, in the reader's words. */
export interface TargetEditingData {
  metrics: { id: string; name: string; definitions: DefinitionChoice[] }[];
  segments: string[];
  grains: { id: Grain; name: string }[];
  owners: { id: number; name: string }[];
  /** The newest month with data, around which periods are offered. */
  now: string;
  /** First month of the year, 1 to 12. */
  firstMonth: number;
  /** The figure that the address names: its form is open from the start. */
  start: TargetStart | null;
}

/** Null for those who may not set targets. */
export async function loadTargetEditing(
  chosen: inferParserType<typeof chosenTargetParsers>,
): Promise<TargetEditingData | null> {
  if (!(await loadMaySetTargets())) return null;
  const [choices, translate, targets, notation] = await Promise.all([
    loadTargetChoices(),
    getTranslations("metrics"),
    getTranslations("targets.hints"),
    loadNotation(),
  ]);
  const t = translate as MetricsTranslate;
  const format = figureFormat(notation);
  const hint = (metric: string, definition: Definition) => {
    const [low, high] = plausibleRange(metric, definition);
    const { unit } = definition;
    const name = unit === "money" ? notation.currency : t(`units.${unit}`);
    return targets(high > 200 ? "unit" : "range", { low: format.number(low), high: format.number(high), unit: name });
  };
  const metrics = TARGETABLE.map(({ metric: { id }, definitions }) => ({
    id,
    name: metricName(t, id),
    definitions: definitions.map((definition) => ({
      id: definition.id,
      name: definitionName(t, id, definition.id),
      hint: hint(id, definition),
    })),
  })).sort((one, other) => one.name.localeCompare(other.name, notation.locale));
  const grains = (["month", "quarter", "year", "trailing-12"] as const).map((id) => ({ id, name: t(`grains.${id}`) }));
  return { ...choices, metrics, grains, start: await startOf(chosen, choices) };
}

/** The figure that the address names, with what is set for it; null where it names none that may have a target. */
async function startOf(
  { set: metric, definition, segment, grain, from }: inferParserType<typeof chosenTargetParsers>,
  { now, firstMonth }: { now: string; firstMonth: number },
): Promise<TargetStart | null> {
  if (metric === null || !targetableDefinition({ metric, definition })) return null;
  const period = periodOf(from ?? now, grain, firstMonth);
  const runs = runsOf(await listTargets()).filter(
    (run) => run.metric === metric && run.definition === definition && run.segment === segment && run.grain === grain,
  );
  const run = runs.find((candidate) => candidate.from <= period && period <= candidate.to);
  if (!run) return { metric, definition, segment, grain, from: period, to: period, value: null, owner: null };
  return { metric, definition, segment, grain, from: run.from, to: run.to, value: run.value, owner: run.owner.id };
}
