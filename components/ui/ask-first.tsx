"use client";

import { type ReactNode, useState } from "react";
import type { FormState } from "@/lib/forms/types";
import { ActionForm } from "./action-form";
import { Button } from "./button";
import { FormFault } from "./form-fault";
import { useFormAction } from "./use-form-action";

interface AskFirstProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields that say to what it is done. */
  children: ReactNode;
  words: {
    /** What it does, by itself and with the name of what it is done to. */
    label: string;
    labelNamed: string;
    /** What follows from it. */
    hint?: string;
    sure: string;
    not: string;
  };
}

/** In the row that it concerns, what is done once it was said twice; what follows from it is told in between. */
export function AskFirst({ action, children, words }: AskFirstProps) {
  const [asked, setAsked] = useState(false);
  const [state, submit, busy] = useFormAction(action);
  if (!asked)
    return (
      <Button look="plain" small aria-label={words.labelNamed} onClick={() => setAsked(true)}>
        {words.label}
      </Button>
    );
  return (
    <ActionForm action={submit} className="flex flex-col gap-2 py-1">
      <FormFault>{state.error}</FormFault>
      {children}
      {words.hint && <p className="max-w-prose text-soft">{words.hint}</p>}
      <div className="flex flex-wrap items-baseline gap-4">
        <Button type="submit" look="danger" small busy={busy} autoFocus>
          {words.sure}
        </Button>
        <Button look="plain" small disabled={busy} onClick={() => setAsked(false)}>
          {words.not}
        </Button>
      </div>
    </ActionForm>
  );
}
