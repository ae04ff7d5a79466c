"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { startBatchAction } from "@/lib/imports/batch/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

interface BatchFormProps {
  /** Whether accounts are created where files name unknown ones, unless said otherwise. */
  createAccounts: boolean;
  /** A line for each file, with its box to tick. */
  children: ReactNode;
}

/** Several files, ticked where they can come in, and the button that imports those. */
export function BatchForm({ createAccounts, children }: BatchFormProps) {
  const t = useTranslations("upload.batch");
  const prepare = useTranslations("upload.prepare");
  const [{ error }, start, busy] = useFormAction(startBatchAction);
  return (
    <ActionForm action={start} className="flex flex-col gap-6">
      {children}
      <Checkbox name="create" label={prepare("create")} hint={prepare("createHint")} defaultChecked={createAccounts} />
      <FormFault>{error}</FormFault>
      <div>
        <Button type="submit" busy={busy}>
          {t("start")}
        </Button>
      </div>
      <p className="text-sm text-soft">{t("hint")}</p>
    </ActionForm>
  );
}
