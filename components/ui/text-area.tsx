"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL, Field, type FieldProps } from "./field";

/** Several lines of text with their label and message. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldProps & Omit<ComponentProps<"textarea">, "id">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea {...rest} {...control} className={classes(CONTROL, "py-2", className)} />}
    </Field>
  );
}
