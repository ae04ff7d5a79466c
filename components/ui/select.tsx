"use client";

import type { ComponentProps } from "react";
import { ArrowBox, SELECT } from "./arrow-box";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";

interface SelectProps extends FieldProps, Omit<ComponentProps<"select">, "id" | "children"> {
  options: readonly { value: string; label: string }[];
}

/** A choice of one. The browser's own control, with the arrow of the menus: it works with every keyboard, screen reader and phone. */
export function Select({ label, hint, error, options, className, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <ArrowBox>
          <select {...rest} {...control} className={classes(SELECT, className)}>
            {options.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </ArrowBox>
      )}
    </Field>
  );
}
