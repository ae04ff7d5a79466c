"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/types";
import { Button } from "../ui/button";
import { useToast } from "../ui/toast";
import { useClosingAction } from "../ui/use-closing-action";

interface RowActionProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  children: ReactNode;
  label: string;
  labelNamed: string;
  /** What is told once it is done. */
  done: string;
}

/** Something done to a row at once. */
export function RowAction({ action, children, label, labelNamed, done }: RowActionProps) {
  const toast = useToast();
  const [{ error }, submit, busy] = useClosingAction(action, () => toast(done));
  return (
    <form action={submit} className="flex flex-col items-end">
      {children}
      <Button type="submit" look="plain" small busy={busy} aria-label={labelNamed}>
        {label}
      </Button>
      {error && (
        <p role="alert" className="max-w-xs text-right text-bad text-sm">
          {error}
        </p>
      )}
    </form>
  );
}
