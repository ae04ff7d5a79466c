"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { AccountPicker } from "@/components/accounts/account-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { openByHandAction } from "@/lib/follow-ups/actions";
import { ForWhom } from "./for-whom";

interface OpenByHandProps {
  userId: number;
  /** The organisation's day, before which nothing is due. */
  today: string;
}

/** A follow-up that no rule asked for. */
export function OpenByHand(props: OpenByHandProps) {
  const t = useTranslations("follow-ups.byHand");
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {open && (
        <SidePanel open onClose={shut} title={t("open")}>
          <ByHandForm {...props} onDone={shut} />
        </SidePanel>
      )}
    </>
  );
}

function ByHandForm({ userId, today, onDone }: OpenByHandProps & { onDone: () => void }) {
  const t = useTranslations("follow-ups.byHand");
  const [account, setAccount] = useState("");
  const [state, submit, busy] = useClosingAction(openByHandAction, onDone);
  const { values = {}, errors = {}, error } = state;
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id="follow-up:new" state={state} />
      <FormFault>{error}</FormFault>
      <AccountPicker label={t("account")} name="account" required onCode={setAccount} error={errors.account} />
      <Input
        label={t("title")}
        name="title"
        required
        maxLength={200}
        defaultValue={values.title}
        error={errors.title}
      />
      <TextArea
        label={t("note")}
        name="note"
        rows={3}
        maxLength={2000}
        defaultValue={values.note}
        error={errors.note}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Input
          label={t("due")}
          name="due"
          type="date"
          required
          min={today}
          defaultValue={values.due}
          error={errors.due}
        />
        <ForWhom userId={userId} account={account} error={errors.to} />
      </div>
      <div>
        <Button type="submit" busy={busy}>
          {t("submit")}
        </Button>
      </div>
    </ActionForm>
  );
}
