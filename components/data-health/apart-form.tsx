"use client";

import { useTranslations } from "next-intl";
import { forgetApartAction, keepApartAction } from "@/lib/data-health/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

interface Named {
  id: number;
  name: string;
}

/** Says of two accounts that look alike that they are two; no question first, since it can be taken back below. */
export function KeepApartForm({ one, other }: { one: Named; other: Named }) {
  const t = useTranslations("data-health.alike");
  const [state, submit, busy] = useFormAction(keepApartAction);
  return (
    <ActionForm action={submit}>
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="one" value={one.id} />
      <input type="hidden" name="other" value={other.id} />
      <Button
        type="submit"
        look="plain"
        small
        busy={busy}
        aria-label={t("twoNamed", { one: one.name, other: other.name })}
      >
        {t("two")}
      </Button>
    </ActionForm>
  );
}

/** Takes back that two accounts are two. */
export function ForgetApartForm({ pair, names }: { pair: number; names: { one: string; other: string } }) {
  const t = useTranslations("data-health.alike.apart");
  const [state, submit, busy] = useFormAction(forgetApartAction);
  return (
    <ActionForm action={submit}>
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="pair" value={pair} />
      <Button type="submit" look="plain" small busy={busy} aria-label={t("backNamed", names)}>
        {t("back")}
      </Button>
    </ActionForm>
  );
}
