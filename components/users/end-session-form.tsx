"use client";

import { endSessionsAction } from "@/lib/users/actions";
import { Button, type ButtonLook } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useFormAction } from "../ui/use-form-action";

interface EndSessionFormProps {
  userId: number;
  /** One of their sessions, or all. */
  sessionId: string;
  label: string;
  /** What a screen reader says, where several buttons have one label. */
  name?: string;
  look?: ButtonLook;
}

/** One button that signs somebody out. */
export function EndSessionForm({ userId, sessionId, label, name, look = "plain" }: EndSessionFormProps) {
  const [{ error }, submit, busy] = useFormAction(endSessionsAction);
  return (
    <form action={submit}>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <FormFault>{error}</FormFault>
      <Button type="submit" look={look} small busy={busy} aria-label={name}>
        {label}
      </Button>
    </form>
  );
}
