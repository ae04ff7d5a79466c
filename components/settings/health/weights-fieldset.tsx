"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFigureFormat, useNotation } from "@/components/metric/notation";
import { readNumber, typedNumber } from "@/lib/format/read-number";
import type { FormState } from "@/lib/forms/types";
import { weightField } from "@/lib/health/field-names";
import { COMPONENT_IDS, type ComponentId } from "@/lib/metrics/account/health-parts/all";
import type { HealthWeights } from "@/lib/metrics/account/health-score";
import { Legend } from "../../ui/legend";
import { WeightRow } from "./weight-row";

interface WeightsFieldsetProps extends Required<Pick<FormState, "values" | "errors">> {
  /** "" for all that have no weights of their own. */
  segment: string;
  /** Those in force. */
  weights: HealthWeights | undefined;
}

/** The weight of each part with its share of the whole, and their sum. */
export function WeightsFieldset({ segment, weights, values, errors }: WeightsFieldsetProps) {
  const t = useTranslations("settings.health");
  const parts = useTranslations("account.health.parts");
  const { locale } = useNotation();
  const format = useFigureFormat();
  const note = useId();
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(
      COMPONENT_IDS.map((id) => [
        id,
        values[weightField(id, segment)] ?? typedNumber(String(weights?.[id] ?? 0), locale),
      ]),
    ),
  );
  const weightOf = (id: ComponentId) => {
    const weight = Number(readNumber(texts[id] ?? "", locale) ?? Number.NaN);
    return weight >= 0 ? weight : null;
  };
  const known = COMPONENT_IDS.map(weightOf);
  // While one of them is no number there is no whole to have shares of.
  const sum = known.includes(null) ? null : known.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const shareOf = (id: ComponentId) => {
    const weight = weightOf(id);
    if (weight === 0) return t("off");
    return sum === null || weight === null || sum <= 0 ? "" : format.figure((100 * weight) / sum, "percent");
  };
  return (
    <fieldset aria-describedby={note} className="min-w-0">
      <Legend>{segment || t("all")}</Legend>
      {segment === "" && <p className="mt-1 text-sm text-soft">{t("allNote")}</p>}
      <div className="mt-3 flex flex-col">
        {COMPONENT_IDS.map((id) => (
          <WeightRow
            key={id}
            name={weightField(id, segment)}
            part={parts(id)}
            label={segment ? t("weightOf", { part: parts(id), segment }) : t("weight", { part: parts(id) })}
            value={texts[id] ?? ""}
            onChange={(text) => setTexts((before) => ({ ...before, [id]: text }))}
            share={shareOf(id)}
            error={errors[weightField(id, segment)]}
          />
        ))}
      </div>
      <p id={note} className="mt-2 text-sm text-soft">
        {t("sum", { sum: sum === null ? "–" : format.number(Number(sum.toFixed(6))) })}
      </p>
    </fieldset>
  );
}
