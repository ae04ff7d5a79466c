"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { correctAmountAction } from "@/lib/data-health/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { useFormAction } from "../ui/use-form-action";

interface AmountFormProps {
  position: number;
  /** Of the account, to tell forms apart. */
  name: string;
  /** The amount as it stands, in the reader's notation. */
  typed: string;
  currency: string;
}

/** Sends one row once more with the amount that it should have had. Opened by a button, since most rows are right as they are. */
export function AmountForm({ position, name, typed, currency }: AmountFormProps) {
  const t = useTranslations("data-health.amounts");
  const [open, setOpen] = useState(false);
  const [state, submit, busy] = useFormAction(correctAmountAction);
  if (!open)
    return (
      <Button look="plain" small aria-label={t("correctNamed", { name })} onClick={() => setOpen(true)}>
        {t("correct")}
      </Button>
    );
  return (
    <ActionForm action={submit} errors={state.errors} className="flex min-w-44 flex-col gap-2">
      <KeptText id={`amount:${position}`} state={state} />
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="position" value={position} />
      <Input
        name="amount"
        label={t("should", { currency })}
        defaultValue={state.values?.amount ?? typed}
        error={state.errors?.amount}
        inputMode="decimal"
        autoFocus
        maxLength={40}
      />
      <div className="flex gap-4">
        <Button type="submit" small busy={busy}>
          {t("save")}
        </Button>
        <Button look="plain" small onClick={() => setOpen(false)}>
          {t("leave")}
        </Button>
      </div>
    </ActionForm>
  );
}
