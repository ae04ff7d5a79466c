import type { ComponentProps } from "react";
import { CONTROL, Field, type FieldProps } from "@/components/ui/field";

/** Several lines of text with their label and message. */
export function TextArea({ label, hint, error, ...rest }: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea {...rest} {...control} className={`${CONTROL} py-2`} />}
    </Field>
  );
}
