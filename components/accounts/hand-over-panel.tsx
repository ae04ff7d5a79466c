"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { handOverAction } from "@/lib/accounts/actions";
import type { Chosen } from "@/lib/accounts/chosen";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Select } from "../ui/select";
import { SidePanel } from "../ui/side-panel";
import { useToast } from "../ui/toast";
import { useFormAction } from "../ui/use-form-action";
import { ChosenFields } from "./chosen-fields";

interface HandOverPanelProps {
  chosen: Chosen;
  count: number;
  takers: readonly { id: number; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** Who takes the chosen accounts over. */
export function HandOverPanel({ chosen, count, takers, onClose, onDone }: HandOverPanelProps) {
  const t = useTranslations("accounts.handOver");
  const toast = useToast();
  const [{ values, errors, error, done }, submit, busy] = useFormAction(handOverAction);

  useEffect(() => {
    if (!done) return;
    toast(t("done", { count: Number(values?.handedOver ?? 0) }));
    onDone();
  }, [done]);

  return (
    <SidePanel open onClose={onClose} title={t("title")} description={t("description", { count })}>
      <ActionForm action={submit} errors={errors} className="flex flex-col gap-5">
        <FormFault>{error}</FormFault>
        <ChosenFields chosen={chosen} />
        <Select
          label={t("owner")}
          name="owner"
          defaultValue={values?.owner ?? ""}
          options={[
            { value: "", label: t("choose") },
            ...takers.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          error={errors?.owner}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t("submit")}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
