"use client";

import { useTranslations } from "next-intl";
import { setCsmSeesAllAction } from "@/lib/settings/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { SavedNote } from "../ui/saved-note";
import { useFormAction } from "../ui/use-form-action";

/** Whether CSMs see their own accounts or all. */
export function ReachForm({ csmSeesAll }: { csmSeesAll: boolean }) {
  const t = useTranslations("admin.settings");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(setCsmSeesAllAction);
  return (
    <ActionForm action={submit} className="flex flex-col items-start gap-4">
      <FormFault>{state.error}</FormFault>
      <Checkbox
        key={String(csmSeesAll)}
        name="csmSeesAll"
        defaultChecked={csmSeesAll}
        label={t("csmSeesAll")}
        hint={t("csmSeesAllHint")}
      />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" small busy={busy}>
          {common("save")}
        </Button>
        <SavedNote isSaved={state.done && !busy} />
      </div>
    </ActionForm>
  );
}
