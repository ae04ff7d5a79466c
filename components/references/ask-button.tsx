"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { askReferenceAction } from "@/lib/references/actions";

interface AskProps {
  accountId: number;
  account: string;
}

/** Asks an account to speak for the firm. */
export function AskButton({ accountId, account }: AskProps) {
  const t = useTranslations("references.ask");
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button look="secondary" small onClick={() => setOpen(true)} aria-label={t("named", { account })}>
        {t("button")}
      </Button>
      {open && <AskPanel accountId={accountId} account={account} onClose={close} />}
    </>
  );
}

function AskPanel({ accountId, account, onClose }: AskProps & { onClose: () => void }) {
  const t = useTranslations("references.ask");
  const [state, submit, busy] = useClosingAction(askReferenceAction, onClose);
  const { values = {}, errors = {}, error } = state;
  return (
    <SidePanel open onClose={onClose} title={t("named", { account })} description={t("lead")}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`reference-ask:${accountId}`} state={state} />
        <FormFault>{error}</FormFault>
        <input type="hidden" name="accountId" value={accountId} />
        <Input
          label={t("prospect")}
          hint={t("prospectHint")}
          name="prospect"
          required
          maxLength={200}
          defaultValue={values.prospect}
          error={errors.prospect}
        />
        <TextArea
          label={t("note")}
          name="note"
          rows={4}
          maxLength={2000}
          defaultValue={values.note}
          error={errors.note}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t("save")}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
