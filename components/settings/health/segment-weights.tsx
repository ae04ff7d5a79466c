"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FormState } from "@/lib/forms/types";
import { OWN_FIELD } from "@/lib/health/field-names";
import type { HealthWeights } from "@/lib/metrics/account/health-score";
import { Checkbox } from "../../ui/checkbox";
import { Legend } from "../../ui/legend";
import { WeightsFieldset } from "./weights-fieldset";

interface SegmentWeightsProps extends Required<Pick<FormState, "values" | "errors">> {
  segments: readonly string[];
  weights: Readonly<Record<string, HealthWeights>>;
}

/** Which segments have weights of their own, and those; one that is new begins with the weights of all. */
export function SegmentWeights({ segments, weights, values, errors }: SegmentWeightsProps) {
  const t = useTranslations("settings.health");
  const [own, setOwn] = useState(() => new Set(segments.filter((segment) => Object.hasOwn(weights, segment))));
  const choose = (segment: string, isOwn: boolean) => {
    const next = new Set(own);
    if (isOwn) next.add(segment);
    else next.delete(segment);
    setOwn(next);
  };
  return (
    <>
      <fieldset className="min-w-0">
        <Legend>{t("own")}</Legend>
        <p className="mt-1 mb-4 text-sm text-soft">{t("ownNote")}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          {segments.map((segment) => (
            <Checkbox
              key={segment}
              name={OWN_FIELD}
              value={segment}
              label={segment}
              checked={own.has(segment)}
              onChange={(event) => choose(segment, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
      {segments
        .filter((segment) => own.has(segment))
        .map((segment) => (
          <WeightsFieldset
            key={segment}
            segment={segment}
            weights={weights[segment] ?? weights[""]}
            values={values}
            errors={errors}
          />
        ))}
    </>
  );
}
