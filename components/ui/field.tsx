"use client";

import { type ReactNode, useId } from "react";
import { useNativeFault } from "./use-native-fault";

export interface FieldProps {
  label: string;
  /** Helps before a mistake is made. */
  hint?: ReactNode;
  /** What is wrong and how to mend it, in the reader's language. */
  error?: string | null;
}

/** What ties a control to its label and messages; spread into the control. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export const CONTROL =
  "w-full min-h-11 rounded-md border border-edge bg-surface px-3 text-base text-ink placeholder:text-faint sm:min-h-10 sm:text-sm aria-[invalid]:border-bad aria-[invalid]:border-2 disabled:bg-sunken disabled:text-soft";

/** A label, its control, and the message at the control. */
export function Field({
  label,
  hint,
  error: told,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const [fault, handlers] = useNativeFault();
  const error = fault ?? told;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1.5" {...handlers}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className="text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
