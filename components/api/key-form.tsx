"use client";

import { useTranslations } from "next-intl";
import { addKeyAction } from "@/lib/api-keys/actions";
import type { KeyScope } from "@/lib/api-keys/scopes";
import { DEFAULT_KEY_DAYS, KEY_DAYS } from "@/lib/api-keys/types";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { Select } from "../ui/select";
import { useFormAction } from "../ui/use-form-action";
import { Boxes } from "./boxes";
import { ShownOnce } from "./shown-once";

/** Makes a key for the reader; the answer is the key, told once. */
export function KeyForm({ scopes }: { scopes: readonly KeyScope[] }) {
  const t = useTranslations("api.keys");
  const words = useTranslations("api.scopes");
  const [state, submit, busy] = useFormAction(addKeyAction);
  const { values = {}, errors = {}, error, key, name } = state;
  return (
    <>
      <ActionForm action={submit} errors={state.errors} key={key} className="flex flex-col gap-5">
        <KeptText id="api-key:new" state={state} />
        <FormFault>{error}</FormFault>
        <Input
          label={t("name")}
          hint={t("nameHint")}
          name="name"
          autoComplete="off"
          required
          defaultValue={values.name}
          error={errors.name}
        />
        <Boxes
          label={t("scopes")}
          name="scopes"
          options={scopes.map((scope) => ({
            value: scope,
            label: words(`${scope.replace(":", "-")}.name`),
            hint: words(`${scope.replace(":", "-")}.hint`),
          }))}
          chosen={[]}
          error={errors.scopes}
        />
        <Select
          label={t("expiry")}
          name="days"
          options={[
            ...KEY_DAYS.map((days) => ({ value: String(days), label: t("days", { days }) })),
            { value: "never", label: t("neverExpires") },
          ]}
          defaultValue={values.days ?? String(DEFAULT_KEY_DAYS)}
          error={errors.days}
        />
        <Button type="submit" busy={busy}>
          {t("make")}
        </Button>
      </ActionForm>
      {key && (
        <div className="mt-5">
          <ShownOnce title={t("made", { name: name ?? "" })} text={key} />
        </div>
      )}
    </>
  );
}
