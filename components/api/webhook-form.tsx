"use client";

import { useTranslations } from "next-intl";
import { addWebhookAction } from "@/lib/webhooks/actions";
import { ANNOUNCED } from "@/lib/webhooks/types";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { useFormAction } from "../ui/use-form-action";
import { Boxes } from "./boxes";
import { ShownOnce } from "./shown-once";

/** Adds an address; the answer is the secret that its messages are signed with, told once. */
export function WebhookForm() {
  const t = useTranslations("api.webhooks");
  const words = useTranslations("api.events");
  const [state, submit, busy] = useFormAction(addWebhookAction);
  const { values = {}, errors = {}, error, secret, url } = state;
  return (
    <>
      <ActionForm action={submit} errors={state.errors} key={secret} className="flex flex-col gap-5">
        <KeptText id="webhook:new" state={state} />
        <FormFault>{error}</FormFault>
        <Input
          label={t("url")}
          name="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          required
          defaultValue={values.url}
          error={errors.url}
        />
        <Boxes
          label={t("events")}
          name="events"
          options={ANNOUNCED.map((event) => ({
            value: event,
            label: words(`${event.replace(".", "-")}.name`),
            hint: words(`${event.replace(".", "-")}.hint`),
          }))}
          chosen={ANNOUNCED}
          error={errors.events}
        />
        <Button type="submit" busy={busy}>
          {t("submit")}
        </Button>
      </ActionForm>
      {secret && (
        <div className="mt-5">
          <ShownOnce title={t("secretOf", { url: url ?? "" })} text={secret} />
        </div>
      )}
    </>
  );
}
