"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { checkFiguresAction } from "@/lib/self-check/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";

/** Has the figures checked once more; while a check is under way there is nothing to ask for. */
export function CheckNowForm({ running }: { running: boolean }) {
  const t = useTranslations("admin.selfCheck");
  const [, submit, busy] = useActionState(checkFiguresAction, {});
  return (
    <ActionForm action={submit}>
      <Button type="submit" busy={busy || running}>
        {running ? t("running") : t("checkNow")}
      </Button>
    </ActionForm>
  );
}
