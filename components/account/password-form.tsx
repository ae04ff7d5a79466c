"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { changePasswordAction } from "@/lib/account/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { Notice } from "../ui/notice";

/** Changes the password, or sets the first one for who came by a link. */
export function PasswordForm({ hasPassword, email }: { hasPassword: boolean; email: string }) {
  const t = useTranslations("auth.account");
  const [state, submit, busy] = useActionState(changePasswordAction, {});
  const { errors = {}, error, done } = state;
  return (
    <ActionForm
      action={submit}
      errors={state.errors}
      // Passwords do not stay on the page once they are saved.
      key={String(hasPassword && done)}
      className="flex flex-col gap-5"
    >
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      {done && (
        <Notice tone="good" live>
          {t("passwordSaved")}
        </Notice>
      )}
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <Input
          label={t("currentPassword")}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          error={errors.currentPassword}
        />
      )}
      <Input
        label={t("newPassword")}
        hint={t("passwordHint")}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        error={errors.newPassword}
      />
      <Button type="submit" look="secondary" busy={busy}>
        {t("savePassword")}
      </Button>
    </ActionForm>
  );
}
