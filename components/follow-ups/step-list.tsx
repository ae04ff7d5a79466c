"use client";

import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { tickAction } from "@/lib/follow-ups/actions";
import type { InboxItem } from "@/lib/follow-ups/loaders";
import { useDeed } from "./use-deed";
import { useKeys } from "./use-keys";

/** The playbook, step by step; keys 1 to 9 tick them. */
export function StepList({ item, mayWork }: { item: InboxItem; mayWork: boolean }) {
  const t = useTranslations("follow-ups");
  const format = useFigureFormat();
  const [error, tick] = useDeed(tickAction, item);
  const [steps, show] = useOptimistic(item.steps);
  const isOpen = mayWork && item.closedAt === null;
  const toggle = (index: number) => {
    const step = steps[index];
    if (!step || !isOpen) return;
    const doneAt = step.doneAt ? null : new Date().toISOString();
    tick({ index: String(index), done: step.doneAt ? "no" : "yes" }, () =>
      show(steps.with(index, { ...step, doneAt })),
    );
  };
  useKeys(Object.fromEntries(steps.map((_, index) => [String(index + 1), () => toggle(index)])));
  if (steps.length === 0) return null;
  return (
    <section aria-label={t("steps")}>
      <h3 className="mb-2 font-medium text-sm text-soft">{t("steps")}</h3>
      <ol className="flex flex-col gap-1">
        {steps.map(({ text, doneAt }, index) => (
          <li key={index}>
            <label className="flex min-h-8 items-start gap-3 py-1 text-sm">
              <input
                type="checkbox"
                checked={doneAt !== null}
                disabled={!isOpen}
                aria-keyshortcuts={String(index + 1)}
                onChange={() => toggle(index)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className={doneAt ? "text-soft" : undefined}>
                {text}
                {doneAt && (
                  <span className="ml-2 text-faint text-xs">{t("stepDone", { at: format.moment(doneAt) })}</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ol>
      {error && (
        <p role="alert" className="text-bad text-sm">
          {error}
        </p>
      )}
    </section>
  );
}
