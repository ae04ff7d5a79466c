"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { removeContactAction } from "@/lib/data-health/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

interface RemoveContactFormProps {
  position: number;
  contact: number;
  name: string;
}

/** Takes out one of several entries for the same person, once it was said twice. */
export function RemoveContactForm({ position, contact, name }: RemoveContactFormProps) {
  const t = useTranslations("data-health.contacts");
  const [asked, setAsked] = useState(false);
  const [state, submit, busy] = useFormAction(removeContactAction);
  if (!asked)
    return (
      <Button look="plain" small aria-label={t("removeNamed", { name })} onClick={() => setAsked(true)}>
        {t("remove")}
      </Button>
    );
  return (
    <ActionForm action={submit} className="flex flex-col gap-2 py-1">
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="contact" value={contact} />
      <div className="flex flex-wrap items-baseline gap-4">
        <Button type="submit" look="danger" small busy={busy} autoFocus>
          {t("removeSure")}
        </Button>
        <Button look="plain" small disabled={busy} onClick={() => setAsked(false)}>
          {t("removeNot")}
        </Button>
      </div>
    </ActionForm>
  );
}
