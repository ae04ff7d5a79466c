"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { KeptText } from "@/components/ui/kept-text";
import { useClosingAction } from "@/components/ui/use-closing-action";

interface RowFormProps {
  /** By what the typed words are kept. */
  id: string;
  action: Parameters<typeof useClosingAction>[0];
  /** Hidden fields. */
  hidden: Readonly<Record<string, string>>;
  onDone: () => void;
  /** The fields, by what was typed and what is wrong with it. */
  children: (typed: Record<string, string>, errors: Record<string, string>) => ReactNode;
}

/** A form that writes one thing about an account down. */
export function RowForm({ id, action, hidden, onDone, children }: RowFormProps) {
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(action, onDone);
  const { values = {}, errors = {}, error } = state;
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id={id} state={state} />
      <FormFault>{error}</FormFault>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(values, errors)}
      <div>
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
      </div>
    </ActionForm>
  );
}
