"use client";

import { useTranslations } from "next-intl";
import { renewLinkAction } from "@/lib/users/actions";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";
import { LinkNotice } from "./link-notice";

/** A new link for somebody who cannot get in, sent by mail where there is a mail server. */
export function NewLinkForm({ userId, sendsMail }: { userId: number; sendsMail: boolean }) {
  const t = useTranslations("users.link");
  const [state, submit, busy] = useFormAction(renewLinkAction);
  return (
    <form action={submit} className="flex flex-col items-start gap-4">
      <input type="hidden" name="userId" value={userId} />
      <FormFault>{state.error}</FormFault>
      {sendsMail && <Checkbox name="byMail" defaultChecked label={t("byMail")} />}
      <Button type="submit" look="secondary" small busy={busy}>
        {t("make")}
      </Button>
      <LinkNotice state={state} />
    </form>
  );
}
