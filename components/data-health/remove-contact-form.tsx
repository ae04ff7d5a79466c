"use client";

import { useTranslations } from "next-intl";
import { removeContactAction } from "@/lib/data-health/actions";
import { AskFirst } from "../ui/ask-first";

interface RemoveContactFormProps {
  position: number;
  contact: number;
  name: string;
}

/** Takes out one of several entries for the same person. */
export function RemoveContactForm({ position, contact, name }: RemoveContactFormProps) {
  const t = useTranslations("data-health.contacts");
  const words = {
    label: t("remove"),
    labelNamed: t("removeNamed", { name }),
    sure: t("removeSure"),
    not: t("removeNot"),
  };
  return (
    <AskFirst action={removeContactAction} words={words}>
      <input type="hidden" name="position" value={position} />
      <input type="hidden" name="contact" value={contact} />
    </AskFirst>
  );
}
