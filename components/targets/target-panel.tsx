"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SeenInput } from "@/components/ui/seen-input";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { useClosingAction } from "@/components/ui/use-closing-action";
import type { TargetEditingData, TargetStart } from "@/lib/board/target-editing";
import { typedNumber } from "@/lib/format/read-number";
import { setTargetsAction } from "@/lib/targets/actions";
import { type ChosenFigure, FigureFields } from "./figure-fields";
import { HiddenFigure } from "./hidden-figure";
import { PeriodFields } from "./period-fields";
import { RemoveTarget } from "./remove-target";

interface TargetPanelProps {
  choices: TargetEditingData;
  /** Null: a figure is still to be chosen. */
  start: TargetStart | null;
  onClose: () => void;
}

/** Targets as a form: one value and one owner for every period of a span. */
export function TargetPanel({ choices, start, onClose }: TargetPanelProps) {
  const t = useTranslations("targets");
  const common = useTranslations("common");
  const locale = useLocale();
  const [state, submit, busy] = useClosingAction(setTargetsAction, onClose);
  const [figure, choose] = useState<ChosenFigure>(start ?? firstFigure(choices));
  const { values = {}, errors = {}, error } = state;
  const metric = choices.metrics.find(({ id }) => id === figure.metric);
  const definition = metric?.definitions.find(({ id }) => id === figure.definition);
  const isSet = start !== null && start.value !== null;
  const about = start && [
    metric && metric.definitions[0]?.id !== start.definition ? definition?.name : null,
    start.segment ?? t("everybody"),
    choices.grains.find(({ id }) => id === start.grain)?.name,
  ];
  const value = start?.value ? typedNumber(start.value, locale) : "";
  return (
    <SidePanel
      open
      onClose={onClose}
      title={start && metric ? metric.name : t("add")}
      description={about?.filter(Boolean).join(" · ")}
    >
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={start ? `target:${Object.values(figureOf(start)).join(":")}` : "target:new"} state={state} />
        <FormFault>{error}</FormFault>
        {start ? (
          <>
            <HiddenFigure figure={start} />
            <SeenInput shown={shownOf(start)} />
          </>
        ) : (
          <FigureFields choices={choices} chosen={figure} onChoose={choose} errors={errors} />
        )}
        <PeriodFields
          key={figure.grain}
          grain={figure.grain}
          now={choices.now}
          firstMonth={choices.firstMonth}
          start={start}
          errors={errors}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            label={t("value")}
            hint={definition?.hint}
            name="value"
            required
            inputMode="decimal"
            autoComplete="off"
            maxLength={30}
            defaultValue={values.value ?? value}
            error={errors.value}
          />
          <Select
            label={t("owner")}
            hint={t("ownerHint")}
            name="owner"
            required
            options={[
              { value: "", label: "–" },
              ...choices.owners.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            defaultValue={values.owner ?? start?.owner?.toString() ?? ""}
            error={errors.owner}
          />
        </div>
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {isSet && <RemoveTarget start={start} onDone={onClose} />}
    </SidePanel>
  );
}

const figureOf = ({ metric, definition, segment, grain }: TargetStart) => ({ metric, definition, segment, grain });

/** Whoever is disabled is offered no more, and is shown as nobody. */
const shownOf = ({ from, to, value, owner }: TargetStart) => ({ from, to, value, ...(owner !== null && { owner }) });

function firstFigure({ metrics }: TargetEditingData): ChosenFigure {
  const first = metrics.find(({ id }) => id === "nps") ?? metrics[0];
  return { metric: first?.id ?? "", definition: first?.definitions[0]?.id ?? "standard", grain: "month" };
}
