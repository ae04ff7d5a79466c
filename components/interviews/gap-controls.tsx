"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dimmed } from "@/components/ui/dimmed";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { useAddress } from "@/components/ui/use-address";
import { interviewsParsers } from "@/lib/interviews/schema";
import { GAP_ORDERS, type GapCursor } from "@/lib/interviews/types";

interface GapControlsProps {
  segments: readonly string[];
  /** How many there are, in words. */
  found: string;
  next: GapCursor | null;
  children: ReactNode;
}

/** Which gaps are shown, and in which order; all of it in the address. */
export function GapControls({ segments, found, next, children }: GapControlsProps) {
  const t = useTranslations("interviews.gaps");
  const { choice: view, choose, pending } = useAddress(interviewsParsers);
  const options = [{ value: "", label: t("allSegments") }, ...segments.map((value) => ({ value, label: value }))];
  return (
    <div>
      <div className="print:hidden flex flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div className="w-44 max-sm:w-full">
          <Select
            label={t("segment")}
            value={view.segment ?? ""}
            options={options}
            onChange={({ target }) => choose({ segment: target.value || null, after: null })}
          />
        </div>
        <div className="w-44 max-sm:w-full">
          <Select
            label={t("order")}
            value={view.order}
            options={GAP_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
            onChange={({ target }) => {
              const order = GAP_ORDERS.find((each) => each === target.value);
              choose({ order: order ?? null, after: null });
            }}
          />
        </div>
        <p role="status" className="ml-auto flex min-h-10 items-center text-sm text-soft max-sm:ml-0">
          {found}
        </p>
      </div>
      <Dimmed pending={pending}>{children}</Dimmed>
      <Pager
        back={{ label: t("first"), turn: view.after ? () => choose({ after: null }) : null }}
        on={{ label: t("next"), turn: next ? () => choose({ after: next }, { history: "push" }) : null }}
      />
    </div>
  );
}
