import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FoundCheck } from "@/lib/data-health/types";
import { FINDINGS_KEPT } from "@/lib/data-health/types";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { loadSetting } from "@/lib/settings/loaders";
import { EmptyState } from "../ui/empty-state";
import { PageLinks } from "../ui/page-links";

interface FindingPageProps {
  check: FoundCheck;
  /** Where the list is. */
  address: string;
  after: number;
  next: number | null;
  found: number | null;
  madeAt: Date | null;
  /** How many are shown. */
  shown: number;
  children: ReactNode;
}

/** A page of what the job found: when, how much, the list, and the way on. */
export async function FindingPage({ check, address, after, next, found, madeAt, shown, children }: FindingPageProps) {
  const [t, locale, setting] = await Promise.all([getTranslations("data-health"), getLocale(), loadSetting()]);
  const timeZone = setting?.timeZone ?? "UTC";
  if (madeAt === null) return <EmptyState title={t("grid.neverTitle")}>{t("grid.never")}</EmptyState>;
  return (
    <>
      <p className="mb-4 text-sm text-soft">
        {t("list.made", { when: formatInstant(madeAt, { locale, timeZone }), found: found ?? 0 })}
        {(found ?? 0) > FINDINGS_KEPT && ` ${t("list.kept", { count: formatNumber(FINDINGS_KEPT, locale) })}`}
      </p>
      {shown === 0 ? <EmptyState title={t("list.noneTitle")}>{t(`checks.${check}.none`)}</EmptyState> : children}
      <PageLinks
        back={{ label: t("list.first"), href: after > 0 ? address : null }}
        on={{ label: t("list.next"), href: next === null ? null : `${address}?after=${next}` }}
      />
    </>
  );
}
