"use client";

import { type ComponentProps, startTransition, useEffect, useRef } from "react";

interface ActionFormProps extends Omit<ComponentProps<"form">, "action" | "onSubmit"> {
  /** From useActionState. */
  action: (form: FormData) => void;
  /** The fields in error, from the action's state; the first of them takes the focus. */
  errors?: Record<string, string>;
}

/**
 * A form for a server action that keeps what was typed: React empties a form after its action, also after a failure,
 * and puts choices back. Without JavaScript it is submitted as any form.
 */
export function ActionForm({ action, errors, children, ...rest }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);
  return (
    <form
      {...rest}
      ref={form}
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        // With the button that was pressed, where there are several.
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => action(data));
      }}
    >
      {children}
    </form>
  );
}
