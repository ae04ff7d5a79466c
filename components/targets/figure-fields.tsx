"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { TargetEditingData } from "@/lib/board/target-editing";
import type { Grain } from "@/lib/metrics/types";

/** The figure that a target is for, as it is being chosen. */
export interface ChosenFigure {
  metric: string;
  definition: string;
  grain: Grain;
}

interface FigureFieldsProps {
  choices: TargetEditingData;
  chosen: ChosenFigure;
  onChoose: (chosen: ChosenFigure) => void;
  errors: Record<string, string>;
}

/** Indicator, definition where there are several, for whom, and what a period is. */
export function FigureFields({ choices, chosen, onChoose, errors }: FigureFieldsProps) {
  const t = useTranslations("targets");
  const definitions = choices.metrics.find(({ id }) => id === chosen.metric)?.definitions ?? [];
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const chooseMetric = (metric: string) => {
    const [first] = choices.metrics.find(({ id }) => id === metric)?.definitions ?? [];
    onChoose({ ...chosen, metric, definition: first?.id ?? "standard" });
  };
  return (
    <>
      <Select
        label={t("metric")}
        name="metric"
        options={named(choices.metrics)}
        value={chosen.metric}
        onChange={({ target }) => chooseMetric(target.value)}
        error={errors.metric}
      />
      {definitions.length > 1 ? (
        <Select
          label={t("definition")}
          name="definition"
          options={named(definitions)}
          value={chosen.definition}
          onChange={({ target }) => onChoose({ ...chosen, definition: target.value })}
          error={errors.definition}
        />
      ) : (
        <input type="hidden" name="definition" value={chosen.definition} />
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t("segment")}
          name="segment"
          options={[
            { value: "", label: t("everybody") },
            ...choices.segments.map((segment) => ({ value: segment, label: segment })),
          ]}
          defaultValue=""
          error={errors.segment}
        />
        <Select
          label={t("grain")}
          name="grain"
          options={named(choices.grains)}
          value={chosen.grain}
          onChange={({ target }) =>
            onChoose({ ...chosen, grain: choices.grains.find(({ id }) => id === target.value)?.id ?? "month" })
          }
          error={errors.grain}
        />
      </div>
    </>
  );
}
