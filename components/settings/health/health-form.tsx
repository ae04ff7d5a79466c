"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveHealthModelAction } from "@/lib/health/actions";
import type { HealthSettings } from "@/lib/health/loaders";
import { ActionForm } from "../../ui/action-form";
import { Button } from "../../ui/button";
import { FormFault } from "../../ui/form-fault";
import { KeptText } from "../../ui/kept-text";
import { SavedNote } from "../../ui/saved-note";
import { useFormAction } from "../../ui/use-form-action";
import { EffectCard } from "./effect-card";
import { ScoreColours } from "./score-colours";
import { SegmentWeights } from "./segment-weights";
import { WeightsFieldset } from "./weights-fieldset";

/** How health is scored, and beside it what that would have made of the past, before it is saved. */
export function HealthForm({ settings: { version, model, segments } }: { settings: HealthSettings }) {
  const t = useTranslations("settings.health");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(saveHealthModelAction);
  const [isStale, setStale] = useState(false);
  const [asksEffect, setAsksEffect] = useState(false);
  const [last, setLast] = useState(state);
  if (state !== last) {
    setLast(state);
    if (state.effect) setStale(false);
  }
  const { values = {}, errors = {} } = state;
  return (
    <ActionForm
      action={submit}
      errors={state.errors}
      onInput={() => setStale(true)}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[22rem_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-8">
        <KeptText id="health-model" state={state} />
        <FormFault>{state.error}</FormFault>
        <input type="hidden" name="seen" value={version} />
        <WeightsFieldset segment="" weights={model.weights[""]} values={values} errors={errors} />
        {segments.length > 0 && (
          <SegmentWeights segments={segments} weights={model.weights} values={values} errors={errors} />
        )}
        <ScoreColours thresholds={model.thresholds} values={values} errors={errors} />
        <div className="flex flex-wrap items-center gap-4">
          <Button
            type="submit"
            look="secondary"
            name="intent"
            value="effect"
            busy={busy}
            onClick={() => setAsksEffect(true)}
          >
            {t("show")}
          </Button>
          <Button type="submit" busy={busy} onClick={() => setAsksEffect(false)}>
            {common("save")}
          </Button>
          <SavedNote isSaved={state.done && !busy} />
        </div>
      </div>
      <EffectCard effect={state.effect} isWorking={busy && asksEffect} isStale={isStale} />
    </ActionForm>
  );
}
