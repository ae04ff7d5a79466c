"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { offBoardAction } from "@/lib/users/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";

interface OffBoardFormProps {
  userId: number;
  name: string;
  candidates: { id: number; name: string; email: string }[];
}

/** Shuts somebody out for good, once a successor is chosen and it was said twice. */
export function OffBoardForm({ userId, name, candidates }: OffBoardFormProps) {
  const t = useTranslations("users.leaving");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(offBoardAction);
  const [asked, setAsked] = useState(false);
  const options = candidates.map((each) => ({ value: String(each.id), label: `${each.name} (${each.email})` }));
  return (
    <ActionForm action={submit} errors={state.errors} className="flex max-w-md flex-col items-stretch gap-4">
      <input type="hidden" name="userId" value={userId} />
      <FormFault>{state.error}</FormFault>
      <Select
        label={t("successor")}
        name="successorId"
        options={[{ value: "", label: t("choose") }, ...options]}
        defaultValue={state.values?.successorId ?? ""}
        error={state.errors?.successorId}
      />
      {asked ? (
        <>
          <p className="text-sm">{t("ask", { name })}</p>
          <div className="flex gap-4">
            <Button type="submit" look="danger" small busy={busy} autoFocus>
              {t("sure")}
            </Button>
            <Button look="plain" small onClick={() => setAsked(false)}>
              {common("cancel")}
            </Button>
          </div>
        </>
      ) : (
        <Button look="danger" small className="self-start" onClick={() => setAsked(true)}>
          {t("submit")}
        </Button>
      )}
    </ActionForm>
  );
}
