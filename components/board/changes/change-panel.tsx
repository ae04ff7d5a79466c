"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SeenInput } from "@/components/ui/seen-input";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { addChangeAction, editChangeAction } from "@/lib/changes/actions";
import { CHANGE_TYPES, type Change } from "@/lib/changes/types";
import type { EditorChoices } from "./change-editor";
import { DeleteChange } from "./delete-change";
import { ReachField } from "./reach-field";

interface ChangePanelProps {
  /** Null: a new one. */
  change: Change | null;
  choices: EditorChoices;
  onClose: () => void;
}

/** A line of the ledger as a form. */
export function ChangePanel({ change, choices, onClose }: ChangePanelProps) {
  const t = useTranslations("changes");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(change ? editChangeAction : addChangeAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const typed = (name: keyof Change & string) => values[name] ?? change?.[name]?.toString() ?? "";
  return (
    <SidePanel open onClose={onClose} title={change ? t("editNamed", { name: change.name }) : t("add")}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`change:${change?.code ?? "new"}`} state={state} />
        <FormFault>{error}</FormFault>
        {change ? (
          <>
            <input type="hidden" name="code" value={change.code} />
            <SeenInput shown={change} />
          </>
        ) : (
          <Input
            label={t("code")}
            hint={t("codeHint")}
            name="code"
            maxLength={100}
            className="max-w-48"
            defaultValue={typed("code")}
            error={errors.code}
          />
        )}
        <Input
          label={t("name")}
          hint={t("nameHint")}
          name="name"
          required
          maxLength={200}
          defaultValue={typed("name")}
          error={errors.name}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Input label={t("date")} name="date" type="date" required defaultValue={typed("date")} error={errors.date} />
          <Select
            label={t("type")}
            name="type"
            options={CHANGE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
            defaultValue={typed("type") || "product"}
            error={errors.type}
          />
        </div>
        <Select
          label={t("metric")}
          hint={t("metricHint")}
          name="metric"
          options={[{ value: "", label: t("metricNone") }, ...choices.metrics]}
          defaultValue={typed("metric")}
          error={errors.metric}
        />
        <TextArea
          label={t("expected")}
          name="expected"
          rows={3}
          maxLength={1000}
          defaultValue={typed("expected")}
          error={errors.expected}
        />
        <fieldset className="flex flex-col gap-4">
          <legend className="font-medium text-sm">{t("reach")}</legend>
          <p className="text-sm text-soft">{t("reachHint")}</p>
          {choices.reach.map(({ name, label, values: offered }) => (
            <ReachField
              key={name}
              name={name}
              label={label}
              offered={offered}
              chosen={change?.[name] ?? []}
              error={errors[name]}
            />
          ))}
        </fieldset>
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {change && <DeleteChange change={change} onDone={onClose} />}
    </SidePanel>
  );
}
