import { getTranslations } from "next-intl/server";
import { requireRole } from "../auth/gate";
import { offeredDefinitions } from "../board/offered-definitions";
import { definitionName, type MetricsTranslate, metricName } from "../board/words";
import { AREAS } from "../metrics/catalogue";
import { usableDefinitions } from "../metrics/choosable";
import { STANDARD } from "../metrics/definition-in-use";
import { dimensionValues } from "../metrics/dimension-values";
import { loadSetting } from "./loaders";

interface DefinitionChoices {
  /** An area of indicators. */
  name: string;
  metrics: { id: string; name: string; chosen: string; options: { value: string; label: string }[] }[];
}

/**
 * Indicators with several definitions that can stand in for one another, by area, each with the one in use; in the reader's
 * words, for admins.
 */
export async function loadDefinitionChoices(): Promise<DefinitionChoices[]> {
  await requireRole("admin");
  const [setting, translate, definitions] = await Promise.all([
    loadSetting(),
    getTranslations("metrics"),
    getTranslations("definitions"),
  ]);
  const t = translate as MetricsTranslate;
  const inUse = usableDefinitions(setting?.definitions ?? {});
  const areas = Object.entries(AREAS).map(([area, metrics]) => ({
    name: definitions(`areas.${area}`),
    metrics: metrics.flatMap(({ id }) => {
      const options = offeredDefinitions(id).map(({ id: value }) => ({ value, label: definitionName(t, id, value) }));
      return options.length > 1 ? [{ id, name: metricName(t, id), chosen: inUse[id] ?? STANDARD, options }] : [];
    }),
  }));
  return areas.filter(({ metrics }) => metrics.length > 0);
}

/** The segments that accounts have, in the organisation's order, for admins. */
export async function loadSegments(): Promise<string[]> {
  const { scope } = await requireRole("admin");
  return (await dimensionValues(scope)).segment.filter((segment) => segment !== "");
}
