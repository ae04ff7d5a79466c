import { useEffect } from "react";
import type { FormState } from "@/lib/forms/types";
import { useFormAction } from "./use-form-action";

type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A server action of a form that closes once it has been done: its state, how to submit it, and whether it is under way. */
export function useClosingAction(action: FormAction, onDone: () => void) {
  const [state, submit, busy] = useFormAction(action);
  const { done } = state;
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  return [state, submit, busy] as const;
}
