"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { type Plan, writePlan } from "@/lib/imports/schema";

/**
 * The plan of the page's address, and how to change it: the address changes, the server reads the file anew, and until it
 * has, `busy` is true and what was chosen is shown already.
 */
export function usePlan(plan: Plan): { plan: Plan; change: (next: Partial<Plan>) => void; busy: boolean } {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [shown, show] = useOptimistic(plan);
  function change(changes: Partial<Plan>) {
    const next = { ...shown, ...changes };
    startTransition(() => {
      show(next);
      router.replace(`?${writePlan(next)}`, { scroll: false });
    });
  }
  return { plan: shown, change, busy };
}
