"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { KeptText } from "@/components/ui/kept-text";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { contactAction } from "@/lib/follow-ups/actions";
import { ContactFields } from "./contact-fields";
import type { DeedFormProps } from "./deed-panel";
import { SeenFields } from "./seen-fields";

/** Writes down a contact that was made, while the follow-up stays open. */
export function ContactForm({ item, desk, onDone }: DeedFormProps) {
  const t = useTranslations("follow-ups.contact");
  const [state, submit, busy] = useClosingAction(contactAction, onDone);
  const { values = {}, errors = {}, error } = state;
  return (
    <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
      <KeptText id={`follow-up:${item.id}:contact`} state={state} />
      <FormFault>{error}</FormFault>
      <SeenFields item={item} />
      <p className="text-sm text-soft">{t("hint")}</p>
      <ContactFields now={desk.now} contact={item.evidence.contact} values={values} errors={errors} />
      <div>
        <Button type="submit" busy={busy}>
          {t("submit")}
        </Button>
      </div>
    </ActionForm>
  );
}
