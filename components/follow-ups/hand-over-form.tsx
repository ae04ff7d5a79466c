"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Select } from "@/components/ui/select";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { handOverAction } from "@/lib/follow-ups/actions";
import type { DeedFormProps } from "./deed-panel";
import { SeenFields } from "./seen-fields";

/** Gives a follow-up to one of those who may work on the account. */
export function HandOverForm({ item, onDone }: DeedFormProps) {
  const t = useTranslations("follow-ups");
  const [state, submit, busy] = useClosingAction(handOverAction, onDone);
  const people = item.workers.filter(({ id }) => id !== item.owner?.id);
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <FormFault>{state.error}</FormFault>
      <SeenFields item={item} />
      <Select
        label={t("handOver.to")}
        name="to"
        options={[
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: "", label: t("nobody") },
        ]}
        defaultValue={state.values?.to}
        error={state.errors?.to}
      />
      <div>
        <Button type="submit" busy={busy}>
          {t("handOver.submit")}
        </Button>
      </div>
    </ActionForm>
  );
}
