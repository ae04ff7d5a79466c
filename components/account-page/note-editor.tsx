"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DeleteForm } from "@/components/ui/delete-form";
import { FormFault } from "@/components/ui/form-fault";
import { KeptText } from "@/components/ui/kept-text";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import { addNoteAction, deleteNoteAction, editNoteAction } from "@/lib/notes/actions";
import { RowForm } from "./row-form";
import { RowPanel } from "./row-panel";

const MOST = 10_000;

/** A note to be written, always open; empty again once it is saved. */
export function NewNote({ account }: { account: string }) {
  const t = useTranslations("account.notes");
  const [state, submit, busy] = useFormAction(addNoteAction);
  const [written, setWritten] = useState(state);
  const [turn, setTurn] = useState(0);
  if (state !== written) {
    setWritten(state);
    if (state.done) setTurn(turn + 1);
  }
  return (
    <ActionForm key={turn} action={submit} errors={state.errors} className="flex flex-col gap-3">
      <KeptText id={`note:${account}:new`} state={state} />
      <FormFault>{state.error}</FormFault>
      <input type="hidden" name="account" value={account} />
      <TextArea label={t("new")} name="text" rows={3} required maxLength={MOST} error={state.errors?.text} />
      <div>
        <Button type="submit" look="secondary" small busy={busy}>
          {t("save")}
        </Button>
      </div>
    </ActionForm>
  );
}

/** Opens a note of the reader's own to be changed or taken away. */
export function NoteEditor({ account, id, text, day }: { account: string; id: string; text: string; day: string }) {
  const t = useTranslations("account.notes");
  const words = { delete: t("delete"), ask: t("deleteAsk"), sure: t("deleteSure"), keep: t("keep") };
  return (
    <RowPanel label={t("edit")} name={t("editNamed", { day })} title={t("editTitle")}>
      {(close) => (
        <>
          <RowForm id={`note:${account}:${id}`} action={editNoteAction} hidden={{ account, id }} onDone={close}>
            {(typed, errors) => (
              <TextArea
                label={t("text")}
                name="text"
                rows={10}
                required
                maxLength={MOST}
                defaultValue={typed.text ?? text}
                error={errors.text}
              />
            )}
          </RowForm>
          <DeleteForm action={deleteNoteAction} words={words} onDone={close}>
            <input type="hidden" name="account" value={account} />
            <input type="hidden" name="id" value={id} />
          </DeleteForm>
        </>
      )}
    </RowPanel>
  );
}
