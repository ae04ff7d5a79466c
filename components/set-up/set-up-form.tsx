"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { DEFAULT_LOCALE, LOCALE_NAMES, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { matchLocale } from "@/lib/i18n/negotiate";
import { type SetUpState, setUpAction } from "@/lib/set-up/actions";
import { PasswordInput } from "../auth/password-input";
import { useSignIn } from "../auth/use-sign-in";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";
import { TimeZoneField } from "./time-zone-field";

interface SetUpFormProps {
  currencies: { value: string; label: string }[];
  timeZones: string[];
}

/** The organisation and its first admin, who is signed in right away and led on to the first data. */
export function SetUpForm({ currencies, timeZones }: SetUpFormProps) {
  const t = useTranslations("auth.setUp");
  const locale = matchLocale(useLocale()) ?? DEFAULT_LOCALE;
  const [state, submit, saving] = useFormAction<SetUpState>(setUpAction);
  const { submit: signIn, busy, error: signInError } = useSignIn("link", "/set-up/start");
  const { token, values = {}, errors = {} } = state;
  const error = state.error ?? signInError;

  // Once per token, not whenever signIn is a new function.
  useEffect(() => {
    if (token) void signIn({ token });
  }, [token]);

  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-10">
      <KeptText id="set-up" state={state} />
      <FormFault>{error}</FormFault>
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-semibold font-serif text-xl">{t("organisation")}</legend>
        <Input
          label={t("organisationName")}
          name="organisation"
          autoComplete="organization"
          required
          maxLength={120}
          defaultValue={values.organisation}
          error={errors.organisation}
        />
        <TimeZoneField timeZones={timeZones} chosen={values.timeZone} error={errors.timeZone} />
        <Select
          label={t("currency")}
          hint={t("currencyHint")}
          name="currency"
          options={currencies}
          defaultValue={values.currency ?? "EUR"}
          error={errors.currency}
        />
        <Select
          label={t("language")}
          name="locale"
          // Follows the language of the page until it is sent.
          key={locale}
          options={OFFERED_LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
          defaultValue={values.locale ?? locale}
          error={errors.locale}
        />
      </fieldset>
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-4 font-semibold font-serif text-xl">{t("admin")}</legend>
        <Input
          label={t("name")}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={values.name}
          error={errors.name}
        />
        <Input
          label={t("email")}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={values.email}
          error={errors.email}
        />
        <PasswordInput label={t("password")} name="password" kind="new" error={errors.password} />
      </fieldset>
      <Button type="submit" busy={saving || busy || (state.done && !signInError)}>
        {t("submit")}
      </Button>
    </ActionForm>
  );
}
