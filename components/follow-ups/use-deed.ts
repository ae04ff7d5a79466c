import { startTransition } from "react";
import { useFormAction } from "@/components/ui/use-form-action";
import type { InboxItem } from "@/lib/follow-ups/loaders";
import type { WorkState } from "@/lib/follow-ups/respond";

type Action = (before: WorkState, form: FormData) => Promise<WorkState>;

/** Something done to a follow-up by one key or click. Returns what was wrong last, how to do it, and whether it is under way. */
export function useDeed(action: Action, item: InboxItem) {
  const [state, submit, busy] = useFormAction<WorkState>(action);
  const act = (more: Record<string, string> = {}, first?: () => void) => {
    const form = new FormData();
    const fields = { accountId: String(item.accountId), id: item.id, version: String(item.version), ...more };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    startTransition(() => {
      first?.();
      submit(form);
    });
  };
  return [state.error ?? null, act, busy] as const;
}
