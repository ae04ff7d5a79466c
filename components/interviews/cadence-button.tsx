"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button, type ButtonLook } from "@/components/ui/button";
import { DeleteForm } from "@/components/ui/delete-form";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { removeCadenceAction, setCadenceAction } from "@/lib/interviews/actions";

interface CadenceProps {
  /** To choose from; "" is everybody else. One alone is fixed. */
  segments: readonly string[];
  /** What is set; without it a new cadence is set. */
  days?: number;
}

interface CadenceButtonProps extends CadenceProps {
  look?: ButtonLook;
}

/** Opens the form of a cadence. */
export function CadenceButton({ look = "plain", ...props }: CadenceButtonProps) {
  const t = useTranslations("interviews.cadence");
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const isSet = props.days !== undefined;
  const named = isSet ? t("changeNamed", { segment: props.segments[0] || t("everybodyElse") }) : undefined;
  return (
    <>
      <Button look={look} small onClick={() => setOpen(true)} aria-label={named}>
        {t(isSet ? "change" : "add")}
      </Button>
      {open && <CadencePanel {...props} onClose={close} />}
    </>
  );
}

function CadencePanel({ segments, days, onClose }: CadenceProps & { onClose: () => void }) {
  const t = useTranslations("interviews.cadence");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(setCadenceAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const isSet = days !== undefined;
  const nameOf = (segment: string) => segment || t("everybodyElse");
  const [only = ""] = segments;
  return (
    <SidePanel open onClose={onClose} title={isSet ? nameOf(only) : t("add")} description={t("panelNote")}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`cadence:${isSet ? only : "new"}`} state={state} />
        <FormFault>{error}</FormFault>
        {isSet ? (
          <input type="hidden" name="segment" value={only} />
        ) : (
          <Select
            label={t("segment")}
            name="segment"
            options={segments.map((segment) => ({ value: segment, label: nameOf(segment) }))}
            defaultValue={values.segment ?? only}
            error={errors.segment}
          />
        )}
        <Input
          label={t("daysField")}
          name="days"
          inputMode="numeric"
          required
          maxLength={5}
          className="max-w-32"
          defaultValue={values.days ?? days ?? ""}
          error={errors.days}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {isSet && (
        <DeleteForm
          action={removeCadenceAction}
          words={{ delete: t("remove"), ask: t("removeAsk"), sure: t("removeSure"), keep: t("keep") }}
          onDone={onClose}
        >
          <input type="hidden" name="segment" value={only} />
        </DeleteForm>
      )}
    </SidePanel>
  );
}
