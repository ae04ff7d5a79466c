"use client";

import { useTranslations } from "next-intl";
import { ROLES, type Role } from "@/lib/auth/types";
import { changeUserAction } from "@/lib/users/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { SavedNote } from "../ui/saved-note";
import { SeenInput } from "../ui/seen-input";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";

interface UserFormProps {
  user: { id: number; name: string; role: Role; ownerAlias: string | null; seesAll: boolean };
}

/** Who somebody is and what they see. */
export function UserForm({ user }: UserFormProps) {
  const t = useTranslations("users.change");
  const admin = useTranslations("admin.users");
  const roles = useTranslations("common.roles");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(changeUserAction);
  const { values = {}, errors = {}, error, done } = state;
  const { name, role, ownerAlias, seesAll } = user;
  return (
    <ActionForm action={submit} errors={state.errors} className="group flex flex-col gap-5">
      <input type="hidden" name="userId" value={user.id} />
      <SeenInput shown={{ name, role, ownerAlias, seesAll }} />
      <KeptText id={`user:${user.id}`} state={state} />
      <FormFault>{error}</FormFault>
      <Input
        label={admin("name")}
        name="name"
        autoComplete="off"
        required
        defaultValue={values.name ?? user.name}
        error={errors.name}
      />
      <Select
        label={admin("role")}
        name="role"
        options={ROLES.toReversed().map((role) => ({ value: role, label: roles(role) }))}
        defaultValue={values.role ?? user.role}
        error={errors.role}
      />
      {/* Only customer success managers see less than all; for the others the form says nothing of it. */}
      <div className="hidden group-has-[option[value=csm]:checked]:block">
        <Checkbox name="seesAll" defaultChecked={user.seesAll} label={t("seesAll")} hint={t("seesAllHint")} />
      </div>
      <Input
        label={admin("aliasLabel")}
        hint={admin("aliasHint")}
        name="ownerAlias"
        autoComplete="off"
        defaultValue={values.ownerAlias ?? user.ownerAlias ?? ""}
        error={errors.ownerAlias}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" busy={busy}>
          {common("save")}
        </Button>
        <SavedNote isSaved={done && !busy} />
      </div>
    </ActionForm>
  );
}
