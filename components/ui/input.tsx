"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL, Field, type FieldProps } from "./field";

/** One line of text with its label and message. */
export function Input({ label, hint, error, className, ...rest }: FieldProps & Omit<ComponentProps<"input">, "id">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...rest} {...control} className={classes(CONTROL, className)} />}
    </Field>
  );
}
