"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { KeptText } from "@/components/ui/kept-text";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import { closeAction } from "@/lib/follow-ups/actions";
import type { WorkState } from "@/lib/follow-ups/respond";
import { RESULTS } from "@/lib/follow-ups/types";
import { ContactFields } from "./contact-fields";
import type { DeedFormProps } from "./deed-panel";
import { LossFields } from "./loss-fields";
import { RefusedWords } from "./refused-words";
import { SeenFields } from "./seen-fields";

/** Closes a follow-up: its result, what came of it and, where wanted, the contact that closed it. */
export function CloseForm({ item, desk, onDone, onOvertaken }: DeedFormProps) {
  const t = useTranslations("follow-ups.close");
  // Told as soon as the answer is here: the list that comes with it no longer has the follow-up, nor this form.
  const close = async (before: WorkState, form: FormData) => {
    const told = await closeAction(before, form);
    if (told.done) onDone();
    return told;
  };
  const [state, submit, busy] = useFormAction(close);
  const { values = {}, errors = {}, closed } = state;
  const [result, choose] = useState("recovered");
  const [withContact, setWithContact] = useState(false);
  useEffect(() => {
    if (closed) onOvertaken();
  }, [closed, onOvertaken]);
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id={`follow-up:${item.id}:close`} state={state} />
      <RefusedWords state={state} />
      <SeenFields item={item} />
      <fieldset>
        <legend className="mb-1.5 font-medium text-sm">{t("result")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {RESULTS.map((value) => (
            <label key={value} className="flex min-h-8 items-center gap-2 text-sm">
              <input
                type="radio"
                name="result"
                value={value}
                checked={result === value}
                onChange={() => choose(value)}
                className="size-4 accent-accent"
              />
              {t(`results.${value}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {result === "lost" && <LossFields reasons={desk.lossReasons} values={values} errors={errors} />}
      <TextArea
        label={t("outcome")}
        name="outcome"
        rows={4}
        maxLength={4000}
        defaultValue={values.outcome}
        error={errors.outcome}
      />
      <Checkbox
        label={t("withContact")}
        name="withContact"
        checked={withContact}
        onChange={({ target }) => setWithContact(target.checked)}
      />
      {withContact && <ContactFields now={desk.now} contact={item.evidence.contact} values={values} errors={errors} />}
      <div>
        <Button type="submit" busy={busy} disabled={closed}>
          {t("submit")}
        </Button>
      </div>
    </ActionForm>
  );
}
