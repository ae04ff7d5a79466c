"use client";

import { useTranslations } from "next-intl";
import { setDisabledAction } from "@/lib/users/actions";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

/** One button that shuts somebody out for now, or lets them in again. */
export function AccessForm({ userId, name, disabled }: { userId: number; name: string; disabled: boolean }) {
  const t = useTranslations("admin.users");
  const [{ error }, submit, busy] = useFormAction(setDisabledAction);
  const which = disabled ? "enable" : "disable";
  return (
    <form action={submit} className="flex flex-col items-start gap-3">
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="disabled" value={disabled ? "no" : "yes"} />
      <FormFault>{error}</FormFault>
      <Button type="submit" look="secondary" small busy={busy} aria-label={t(`${which}Named`, { name })}>
        {t(which)}
      </Button>
    </form>
  );
}
