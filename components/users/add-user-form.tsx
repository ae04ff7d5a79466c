"use client";

import { useTranslations } from "next-intl";
import { ROLES } from "@/lib/auth/types";
import { addUserAction } from "@/lib/users/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";
import { OneTimeLink } from "./one-time-link";

/** Invites somebody: the answer is a one-time link to hand over. */
export function AddUserForm() {
  const t = useTranslations("admin.users");
  const roles = useTranslations("common.roles");
  const [state, submit, busy] = useFormAction(addUserAction);
  const { values = {}, errors = {}, error, link, person } = state;
  return (
    <ActionForm
      action={submit}
      errors={state.errors}
      // Empty again after each person added.
      key={link}
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
      <Button type="submit" busy={busy}>
        {t("submit")}
      </Button>
      {link && <OneTimeLink link={link} person={person ?? ""} />}
    </ActionForm>
  );
}
