"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { setSegmentOrderAction } from "@/lib/settings/part-actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { SavedNote } from "../ui/saved-note";
import { SeenInput } from "../ui/seen-input";
import { useFormAction } from "../ui/use-form-action";

interface SegmentOrderFormProps {
  /** The segments in the order in which they are shown. */
  segments: readonly string[];
  /** Those of them that the organisation has put into an order. */
  inUse: readonly string[];
}

/** Segments one below the other; each moves up or down by its buttons. */
export function SegmentOrderForm({ segments, inUse }: SegmentOrderFormProps) {
  const t = useTranslations("settings.segments");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(setSegmentOrderAction);
  const [order, setOrder] = useState(segments);
  const [moved, setMoved] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    const next = [...order];
    const [segment = ""] = next.splice(from, 1);
    next.splice(to, 0, segment);
    setOrder(next);
    setMoved(t("moved", { segment, place: to + 1, count: next.length }));
    // The focus stays with the segment, so that it can be moved on, unless it has come to an end of the list.
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>("button") ?? [];
      const same = buttons[to < from ? 0 : 1];
      (same?.disabled ? buttons[to < from ? 1 : 0] : same)?.focus();
    });
  };
  return (
    <ActionForm action={submit} className="flex max-w-xl flex-col gap-6">
      <SeenInput shown={{ segmentOrder: inUse }} />
      <FormFault>{state.error}</FormFault>
      <ol ref={list} className="border-line border-t text-sm">
        {order.map((segment, index) => (
          <li key={segment} className="flex items-center justify-between gap-4 border-line border-b py-1.5">
            <input type="hidden" name="segment" value={segment} />
            <span className="min-w-0 break-words">{segment}</span>
            <span className="flex shrink-0 gap-2">
              <Button
                look="secondary"
                small
                disabled={index === 0}
                aria-label={t("up", { segment })}
                onClick={() => move(index, index - 1)}
              >
                <span aria-hidden="true">↑</span>
              </Button>
              <Button
                look="secondary"
                small
                disabled={index === order.length - 1}
                aria-label={t("down", { segment })}
                onClick={() => move(index, index + 1)}
              >
                <span aria-hidden="true">↓</span>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
      <div className="flex items-center gap-4">
        <Button type="submit" busy={busy}>
          {common("save")}
        </Button>
        <Button look="plain" small onClick={() => setOrder(order.toSorted((a, b) => a.localeCompare(b)))}>
          {t("byName")}
        </Button>
        <SavedNote isSaved={state.done && !busy} />
      </div>
    </ActionForm>
  );
}
