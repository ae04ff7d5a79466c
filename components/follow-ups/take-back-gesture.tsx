"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { useFormAction } from "@/components/ui/use-form-action";
import { takeBackGestureAction } from "@/lib/follow-ups/actions";

interface TakeBackGestureProps {
  accountId: number;
  gesture: string;
  /** What was given, in words. */
  what: string;
}

/** Takes back what was noted as given by mistake, once it was said twice. */
export function TakeBackGesture({ accountId, gesture, what }: TakeBackGestureProps) {
  const t = useTranslations("follow-ups.gesture");
  const [asked, setAsked] = useState(false);
  const [state, submit, busy] = useFormAction(takeBackGestureAction);
  if (!asked)
    return (
      <Button look="plain" small aria-label={t("takeBackNamed", { what })} onClick={() => setAsked(true)}>
        {t("takeBack")}
      </Button>
    );
  return (
    <ActionForm action={submit} className="flex flex-col gap-2 py-1">
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="gesture" value={gesture} />
      <p className="max-w-prose text-soft">{t("takeBackHint")}</p>
      <div className="flex flex-wrap items-baseline gap-4">
        <Button type="submit" look="danger" small busy={busy} autoFocus>
          {t("takeBackSure")}
        </Button>
        <Button look="plain" small disabled={busy} onClick={() => setAsked(false)}>
          {t("takeBackNot")}
        </Button>
      </div>
    </ActionForm>
  );
}
