"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dimmed } from "@/components/ui/dimmed";
import { useAddress } from "@/components/ui/use-address";
import { interviewsParsers } from "@/lib/interviews/schema";

/** Whether others' talks are shown with one's own; kept in the address. */
export function WhoseSwitch({ children }: { children: ReactNode }) {
  const t = useTranslations("interviews.planned");
  const { choice: view, choose, pending } = useAddress(interviewsParsers);
  return (
    <div>
      <div className="print:hidden pb-4">
        <Checkbox
          label={t("everybody")}
          checked={view.everybody}
          onChange={({ target }) => choose({ everybody: target.checked || null })}
        />
      </div>
      <Dimmed pending={pending}>{children}</Dimmed>
    </div>
  );
}
