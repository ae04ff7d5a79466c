"use client";

import { useTranslations } from "next-intl";
import { checkDataAction } from "@/lib/data-health/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { useFormAction } from "../ui/use-form-action";

/** Has the data looked through once more; while that is under way there is nothing to ask for. */
export function CheckNowForm({ running }: { running: boolean }) {
  const t = useTranslations("data-health");
  const [, submit, busy] = useFormAction(checkDataAction);
  return (
    <ActionForm action={submit}>
      <Button type="submit" busy={busy || running}>
        {running ? t("running") : t("checkNow")}
      </Button>
    </ActionForm>
  );
}
