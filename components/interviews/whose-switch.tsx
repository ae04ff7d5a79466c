"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { interviewsParsers } from "@/lib/interviews/schema";

/** Whether others' talks are shown with one's own; kept in the address. */
export function WhoseSwitch({ children }: { children: ReactNode }) {
  const t = useTranslations("interviews.planned");
  const [pending, start] = useTransition();
  const [view, choose] = useQueryStates(interviewsParsers, { shallow: false, scroll: false, startTransition: start });
  return (
    <div>
      <div className="print:hidden pb-4">
        <Checkbox
          label={t("everybody")}
          checked={view.everybody}
          onChange={({ target }) => choose({ everybody: target.checked || null })}
        />
      </div>
      <div aria-busy={pending} className={classes("transition-opacity duration-150", pending && "opacity-50")}>
        {children}
      </div>
    </div>
  );
}
