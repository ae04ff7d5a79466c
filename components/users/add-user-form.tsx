"use client";

import { useTranslations } from "next-intl";
import { ROLES } from "@/lib/auth/types";
import { LOCALE_NAMES, OFFERED_LOCALES } from "@/lib/i18n/locales";
import { addUserAction } from "@/lib/users/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";
import { LinkNotice } from "./link-notice";

/** Invites somebody: by mail where there is a mail server, else by a one-time link to hand over. */
export function AddUserForm({ sendsMail, language }: { sendsMail: boolean; language: string }) {
  const t = useTranslations("admin.users");
  const people = useTranslations("users");
  const roles = useTranslations("common.roles");
  const [state, submit, busy] = useFormAction(addUserAction);
  const { values = {}, errors = {}, error, link, sentTo } = state;
  return (
    <ActionForm
      action={submit}
      errors={state.errors}
      // Empty again after each person added.
      key={link ?? sentTo}
      className="flex flex-col gap-5"
    >
      <KeptText id="user:new" state={state} />
      <FormFault>{error}</FormFault>
      <Input label={t("name")} name="name" autoComplete="off" required defaultValue={values.name} error={errors.name} />
      <Input
        label={t("email")}
        name="email"
        type="email"
        autoComplete="off"
        required
        defaultValue={values.email}
        error={errors.email}
      />
      <Select
        label={t("role")}
        name="role"
        options={ROLES.toReversed().map((role) => ({ value: role, label: roles(role) }))}
        defaultValue={values.role ?? "csm"}
        error={errors.role}
      />
      <Input
        label={t("aliasLabel")}
        hint={t("aliasHint")}
        name="ownerAlias"
        autoComplete="off"
        defaultValue={values.ownerAlias}
        error={errors.ownerAlias}
      />
      <Select
        label={people("language")}
        name="locale"
        options={OFFERED_LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
        defaultValue={values.locale ?? language}
        error={errors.locale}
      />
      {sendsMail && <Checkbox name="byMail" defaultChecked label={people("inviteByMail")} />}
      <Button type="submit" busy={busy}>
        {sendsMail ? people("invite") : t("submit")}
      </Button>
      <LinkNotice state={state} />
    </ActionForm>
  );
}
