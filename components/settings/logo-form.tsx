"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MOST_LOGO_BYTES } from "@/lib/settings/logo-type";
import { removeLogoAction, setLogoAction } from "@/lib/settings/part-actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormFault } from "../ui/form-fault";
import { SavedNote } from "../ui/saved-note";
import { useFormAction } from "../ui/use-form-action";
import { Logo } from "./logo";

/** The picture that stands in the header and on printed boards. `version` is null while there is none. */
export function LogoForm({ version, name }: { version: string | null; name: string }) {
  const t = useTranslations("settings.logo");
  const [state, submit, busy] = useFormAction(setLogoAction);
  const [removal, remove, removing] = useFormAction(removeLogoAction);
  // A server refuses what is far too large before it reads it, and could not say why.
  const [tooLarge, setTooLarge] = useState(false);
  return (
    <div className="flex flex-col gap-5">
      {version && (
        <form action={remove} className="flex flex-wrap items-center justify-between gap-4">
          <FormFault>{removal.error}</FormFault>
          <Logo version={version} name={name} />
          <Button type="submit" look="plain" small busy={removing}>
            {t("remove")}
          </Button>
        </form>
      )}
      <ActionForm action={submit} errors={state.errors} className="flex flex-col items-stretch gap-4">
        <FormFault>{state.error}</FormFault>
        <Field label={t("label")} hint={t("hint")} error={tooLarge ? t("tooLarge") : state.errors?.logo}>
          {(control) => (
            <input
              {...control}
              type="file"
              name="logo"
              required
              accept="image/png,image/jpeg,image/webp"
              className="text-sm file:mr-3 file:rounded-md file:border file:border-edge file:bg-surface file:px-3 file:py-1.5 file:font-medium"
              onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > MOST_LOGO_BYTES)}
            />
          )}
        </Field>
        <div className="flex items-center gap-4">
          <Button type="submit" look="secondary" small busy={busy} disabled={tooLarge}>
            {t("submit")}
          </Button>
          <SavedNote isSaved={state.done && !busy} />
        </div>
      </ActionForm>
    </div>
  );
}
