import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (target: EventTarget): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

/**
 * What the browser finds wrong with a control before its form is sent: told at the field and in the reader's language, in place of the
 * browser's own bubble in the language of the browser, until something is typed. The first field at fault takes the focus.
 */
export function useNativeFault() {
  const t = useTranslations("common.field");
  const [fault, tell] = useState<string | null>(null);

  function sentenceOf(control: Control): string {
    const { validity, type } = control;
    const isDay = type === "date" || type === "datetime-local";
    if (validity.badInput) return t(isDay ? "date" : type === "time" ? "time" : "number");
    if (validity.valueMissing) return t("required");
    if (validity.typeMismatch && type === "email") return t("email");
    if (validity.tooShort && "minLength" in control) return t("tooShort", { min: control.minLength });
    if (isDay && validity.rangeUnderflow) return t("past");
    if (isDay && validity.rangeOverflow) return t("future");
    return control.validationMessage;
  }

  const handlers = {
    onInvalidCapture: (event: FormEvent) => {
      const control = event.target;
      if (!isControl(control)) return;
      event.preventDefault();
      tell(sentenceOf(control));
      const all = [...(control.form?.elements ?? [])].filter(isControl);
      if (all.find(({ willValidate, validity }) => willValidate && !validity.valid) === control) control.focus();
    },
    onInput: () => tell(null),
  };
  return [fault, handlers] as const;
}
