"use client";

import { useTranslations } from "next-intl";
import { changePasswordAction } from "@/lib/account/actions";
import { PasswordInput } from "../auth/password-input";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Notice } from "../ui/notice";
import { useFormAction } from "../ui/use-form-action";

/** Changes the password, or sets the first one for who came by a link. */
export function PasswordForm({ hasPassword, email }: { hasPassword: boolean; email: string }) {
  const t = useTranslations("auth.account");
  const [state, submit, busy] = useFormAction(changePasswordAction);
  const { errors = {}, error, done } = state;
  return (
    <ActionForm
      action={submit}
      errors={state.errors}
      // Passwords do not stay on the page once they are saved.
      key={String(hasPassword && done)}
      className="flex flex-col gap-5"
    >
      <FormFault>{error}</FormFault>
      {done && (
        <Notice tone="good" live>
          {t("passwordSaved")}
        </Notice>
      )}
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <PasswordInput
          label={t("currentPassword")}
          name="currentPassword"
          kind="current"
          error={errors.currentPassword}
        />
      )}
      <PasswordInput label={t("newPassword")} name="newPassword" kind="new" error={errors.newPassword} />
      <Button type="submit" look="secondary" busy={busy}>
        {t("savePassword")}
      </Button>
    </ActionForm>
  );
}
