"use client";

import { useTranslations } from "next-intl";
import { typedNumber } from "@/lib/format/read-number";
import type { FormState } from "@/lib/forms/types";
import type { HealthThresholds } from "@/lib/metrics/account/health-colour";
import { useNotation } from "../../metric/notation";
import { Input } from "../../ui/input";
import { Legend } from "../../ui/legend";

interface ScoreColoursProps extends Required<Pick<FormState, "values" | "errors">> {
  thresholds: HealthThresholds;
}

/** From which score on an account is green or yellow. */
export function ScoreColours({ thresholds, values, errors }: ScoreColoursProps) {
  const t = useTranslations("settings.health");
  const { locale } = useNotation();
  return (
    <fieldset className="min-w-0">
      <Legend>{t("colours")}</Legend>
      <p className="mt-1 mb-4 text-sm text-soft">{t("coloursNote")}</p>
      <div className="grid grid-cols-2 items-start gap-4">
        {(["green", "yellow"] as const).map((colour) => (
          <Input
            key={colour}
            label={t(colour)}
            name={colour}
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            defaultValue={values[colour] ?? typedNumber(String(thresholds[colour]), locale)}
            error={errors[colour]}
            className="tabular-nums"
          />
        ))}
      </div>
    </fieldset>
  );
}
