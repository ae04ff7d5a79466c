"use client";

import { useTranslations } from "next-intl";
import { setUsualDefinitionsAction } from "@/lib/settings/part-actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { KeptText } from "../ui/kept-text";
import { Legend } from "../ui/legend";
import { SavedNote } from "../ui/saved-note";
import { SeenInput } from "../ui/seen-input";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";

interface DefinitionsFormProps {
  /** The definitions that the organisation has chosen, by indicator. */
  inUse: Readonly<Record<string, string>>;
  areas: {
    name: string;
    metrics: { id: string; name: string; chosen: string; options: { value: string; label: string }[] }[];
  }[];
}

/** By which definition each indicator is meant where nothing else is asked for. */
export function DefinitionsForm({ inUse, areas }: DefinitionsFormProps) {
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(setUsualDefinitionsAction);
  return (
    <ActionForm action={submit} className="flex flex-col gap-10">
      <KeptText id="settings:definitions" state={state} />
      <SeenInput shown={{ definitions: inUse }} />
      <FormFault>{state.error}</FormFault>
      {areas.map(({ name, metrics }) => (
        <fieldset key={name}>
          <Legend className="mb-4">{name}</Legend>
          <div className="grid gap-x-12 gap-y-5 sm:grid-cols-2">
            {metrics.map((metric) => (
              <Select
                key={metric.id}
                label={metric.name}
                name={metric.id}
                options={metric.options}
                defaultValue={metric.chosen}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex items-center gap-4">
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
        <SavedNote isSaved={state.done && !busy} />
      </div>
    </ActionForm>
  );
}
