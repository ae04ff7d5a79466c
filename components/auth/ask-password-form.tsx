"use client";

import { useTranslations } from "next-intl";
import { askPasswordAction } from "@/lib/account/password-actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Link } from "../ui/link";
import { Notice } from "../ui/notice";
import { useFormAction } from "../ui/use-form-action";

/** The address to which a link for a new password is sent. What it answers does not tell who has an account. */
export function AskPasswordForm() {
  const t = useTranslations("auth.forgotten");
  const signIn = useTranslations("auth.signIn");
  const [state, submit, busy] = useFormAction(askPasswordAction);
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col items-stretch gap-5">
      <KeptText id="ask-password" state={state} />
      <FormFault>{state.error}</FormFault>
      {state.done ? (
        <Notice tone="good" live>
          {t("sent")}
        </Notice>
      ) : (
        <>
          <Input
            label={signIn("email")}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={state.values?.email}
            error={state.errors?.email}
          />
          <Button type="submit" busy={busy}>
            {t("submit")}
          </Button>
        </>
      )}
      <p className="text-sm">
        <Link href="/sign-in">{t("back")}</Link>
      </p>
    </ActionForm>
  );
}
