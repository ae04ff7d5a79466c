"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ArrowBox, SELECT } from "@/components/ui/arrow-box";
import { type InboxFilters, inboxAddress } from "@/lib/follow-ups/inbox-filters";
import { REASONS } from "@/lib/follow-ups/types";

/** Narrows the list to one reason. */
export function ReasonSelect({ filters }: { filters: InboxFilters }) {
  const t = useTranslations("follow-ups");
  const router = useRouter();
  const choose = (value: string) => {
    const reason = REASONS.find((one) => one === value) ?? null;
    router.push(inboxAddress("/follow-ups", { view: filters.view, reason }));
  };
  return (
    <ArrowBox className="sm:w-56">
      <select
        aria-label={t("reason")}
        value={filters.reason ?? ""}
        onChange={({ target }) => choose(target.value)}
        className={SELECT}
      >
        <option value="">{t("anyReason")}</option>
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reasons.${reason}`)}
          </option>
        ))}
      </select>
    </ArrowBox>
  );
}
