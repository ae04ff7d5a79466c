"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { CONTROL, Field, type FieldProps } from "./field";

interface SelectProps extends FieldProps, Omit<ComponentProps<"select">, "id" | "children"> {
  options: readonly { value: string; label: string }[];
}

/** A choice of one. The browser's own control, with the arrow of the menus: it works with every keyboard, screen reader and phone. */
export function Select({ label, hint, error, options, className, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative flex">
          <select {...rest} {...control} className={classes(CONTROL, "appearance-none pr-8", className)}>
            {options.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <span
            aria-hidden="true"
            className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 text-soft text-xs"
          >
            ▾
          </span>
        </span>
      )}
    </Field>
  );
}
