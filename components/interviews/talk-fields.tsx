"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FORMS, type PlannedTalk } from "@/lib/interviews/types";

interface TalkFieldsProps {
  /** What was typed, and what is wrong with it. */
  values: Record<string, string>;
  errors: Record<string, string>;
  known?: PlannedTalk;
  /** Names of the account's contacts, to choose from; another may be typed. */
  contacts: readonly string[];
}

/** In which form a talk is held, and with whom of the customer. */
export function TalkFields({ values, errors, known, contacts }: TalkFieldsProps) {
  const t = useTranslations("interviews");
  const list = useId();
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label={t("fields.form")}
        name="form"
        options={FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
        defaultValue={values.form ?? known?.form ?? "interview"}
        error={errors.form}
      />
      <Input
        label={t("fields.contact")}
        name="contact"
        maxLength={200}
        list={list}
        autoComplete="off"
        defaultValue={values.contact ?? known?.contact ?? ""}
        error={errors.contact}
      />
      <datalist id={list}>
        {contacts.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
