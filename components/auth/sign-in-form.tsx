"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { Link } from "../ui/link";
import { PasswordInput } from "./password-input";
import { useSignIn } from "./use-sign-in";

/** E-mail and password. One message for both, since saying which of them is wrong would tell who has an account. */
export function SignInForm({ to, mailsPasswords }: { to: string; mailsPasswords: boolean }) {
  const t = useTranslations("auth.signIn");
  const { submit, busy, error } = useSignIn("password", to);
  return (
    <form
      method="post"
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void submit({ email: String(form.get("email")), password: String(form.get("password")) });
      }}
    >
      <FormFault>{error}</FormFault>
      <Input label={t("email")} name="email" type="email" autoComplete="username" required />
      <PasswordInput label={t("password")} name="password" kind="current" />
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
      {mailsPasswords ? (
        <p className="text-sm">
          <Link href="/forgotten-password">{t("forgottenLink")}</Link>
        </p>
      ) : (
        <p className="text-sm text-soft">{t("forgotten")}</p>
      )}
    </form>
  );
}
