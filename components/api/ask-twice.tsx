"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { FormState } from "@/lib/forms/types";
import { Button } from "../ui/button";
import { useClosingAction } from "../ui/use-closing-action";

interface AskTwiceProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Hidden fields that say to what it is done. */
  children: ReactNode;
  /** What it does, by itself and with the name of what it is done to. */
  label: string;
  labelNamed: string;
}

/** What cannot be taken back, in the row that it concerns: done once it was said twice. */
export function AskTwice({ action, children, label, labelNamed }: AskTwiceProps) {
  const common = useTranslations("api");
  const [asked, setAsked] = useState(false);
  const [{ error }, submit, busy] = useClosingAction(action, () => setAsked(false));
  return (
    <form action={submit} className="flex flex-col items-end gap-1">
      {children}
      {asked ? (
        <span className="flex flex-wrap justify-end gap-x-4">
          <Button type="submit" look="danger" small busy={busy} autoFocus aria-label={labelNamed}>
            {label}
          </Button>
          <Button look="plain" small onClick={() => setAsked(false)}>
            {common("keep")}
          </Button>
        </span>
      ) : (
        <Button look="plain" small className="text-bad" onClick={() => setAsked(true)} aria-label={labelNamed}>
          {label}
        </Button>
      )}
      {error && (
        <p role="alert" className="max-w-xs text-right text-bad text-sm">
          {error}
        </p>
      )}
    </form>
  );
}
