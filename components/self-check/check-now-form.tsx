"use client";

import { useTranslations } from "next-intl";
import { checkFiguresAction } from "@/lib/self-check/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

/** Has the figures checked once more; while a check is under way there is nothing to ask for. */
export function CheckNowForm({ running }: { running: boolean }) {
  const t = useTranslations("admin.selfCheck");
  const [{ error }, submit, busy] = useFormAction(checkFiguresAction);
  return (
    <ActionForm action={submit}>
      <FormFault>{error}</FormFault>
      <Button type="submit" busy={busy || running}>
        {running ? t("running") : t("checkNow")}
      </Button>
    </ActionForm>
  );
}
