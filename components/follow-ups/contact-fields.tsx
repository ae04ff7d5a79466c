"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";

interface ContactFieldsProps {
  /** The organisation's clock now, "YYYY-MM-DDTHH:mm". */
  now: string;
  /** Who answered, where that is known. */
  contact: string | null | undefined;
  values: Record<string, string>;
  errors: Record<string, string>;
}

const FORMS = ["call", "meeting", "e-mail", "interview"] as const;

/** When, how and with whom there was a contact, and what was learned. */
export function ContactFields({ now, contact, values, errors }: ContactFieldsProps) {
  const t = useTranslations("follow-ups.contact");
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Input
          label={t("held")}
          name="held"
          type="datetime-local"
          max={now}
          defaultValue={values.held ?? now}
          error={errors.held}
        />
        <Select
          label={t("form")}
          name="form"
          options={FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          defaultValue={values.form ?? "call"}
          error={errors.form}
        />
      </div>
      <Input
        label={t("contact")}
        name="contact"
        autoComplete="off"
        maxLength={200}
        defaultValue={values.contact ?? contact ?? ""}
        error={errors.contact}
      />
      <TextArea
        label={t("learned")}
        name="learned"
        rows={3}
        maxLength={4000}
        defaultValue={values.learned}
        error={errors.learned}
      />
    </>
  );
}
