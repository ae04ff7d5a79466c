import { getLocale, getTranslations } from "next-intl/server";
import { getMetric } from "../metrics/catalogue";
import type { NoData } from "../metrics/no-data";
import { type MetricsTranslate, noDataReason } from "./words";

/** Why there is nothing to draw, if the figures say so, and the kinds of files that would fill it, in the reader's words. */
export async function whatFills(metrics: readonly string[], reason: NoData | null): Promise<string> {
  const [locale, t, names, translate] = await Promise.all([
    getLocale(),
    getTranslations("boards"),
    getTranslations("imports.kinds"),
    getTranslations("metrics"),
  ]);
  const kinds = [...new Set(metrics.flatMap((metric) => getMetric(metric).facts))];
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(kinds.map((kind) => names(kind)));
  const filled = t("filledBy", { facts: list });
  return reason ? `${noDataReason(translate as MetricsTranslate, reason)} ${filled}` : filled;
}
