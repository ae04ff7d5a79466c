"use client";

import { useTranslations } from "next-intl";
import { choosePasswordAction } from "@/lib/account/password-actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { ButtonLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { useFormAction } from "../ui/use-form-action";
import { PasswordInput } from "./password-input";

/** A new password for whoever holds the link. */
export function ChoosePasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("auth.forgotten");
  const account = useTranslations("auth.account");
  const signIn = useTranslations("auth.signIn");
  const [state, submit, busy] = useFormAction(choosePasswordAction);
  if (state.done) {
    return (
      <div className="flex flex-col items-start gap-5">
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
        <ButtonLink href="/sign-in">{signIn("submit")}</ButtonLink>
      </div>
    );
  }
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col items-stretch gap-5">
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="token" value={token} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput label={account("newPassword")} name="newPassword" kind="new" error={state.errors?.newPassword} />
      <Button type="submit" busy={busy}>
        {account("savePassword")}
      </Button>
    </ActionForm>
  );
}
