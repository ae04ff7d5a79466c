"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { undoMergeAction } from "@/lib/merges/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

/** Asks before two accounts are made of one again, and says what stays where it is. */
export function UndoMergeForm({ merge, name }: { merge: number; name: string }) {
  const t = useTranslations("data-health.merges");
  const [asked, setAsked] = useState(false);
  const [state, submit, busy] = useFormAction(undoMergeAction);
  if (!asked)
    return (
      <Button look="plain" small aria-label={t("undoNamed", { name })} onClick={() => setAsked(true)}>
        {t("undo")}
      </Button>
    );
  return (
    <ActionForm action={submit} className="flex max-w-xs flex-col gap-3">
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="merge" value={merge} />
      <p>{t("sure")}</p>
      <div className="flex flex-wrap gap-4">
        <Button type="submit" look="danger" small busy={busy} autoFocus>
          {t("confirm")}
        </Button>
        <Button look="plain" small disabled={busy} onClick={() => setAsked(false)}>
          {t("keep")}
        </Button>
      </div>
    </ActionForm>
  );
}
