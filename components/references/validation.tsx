import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/format/dates";
import { RENEWAL_DAYS } from "@/lib/metrics/sources/references";
import type { WillingAccount } from "@/lib/references/types";

/** Whose word stands behind an account, and until when. */
export function Validation({
  of,
}: {
  of: Pick<WillingAccount, "standing" | "validatedBy" | "expiresOn" | "daysLeft">;
}) {
  const t = useTranslations("references.standing");
  const locale = useLocale();
  const { standing, validatedBy, expiresOn, daysLeft } = of;
  if (standing === "unvalidated") return <span className="text-soft">{t("unvalidated")}</span>;
  const day = expiresOn && formatDay(expiresOn, locale);
  return (
    <>
      <span className="block [overflow-wrap:anywhere]">{t("by", { who: validatedBy ?? "–" })}</span>
      {standing === "run-out" && <span className="block text-bad text-xs">{t("ranOut", { day: day ?? "" })}</span>}
      {standing === "validated" && day && (
        <span className="block text-soft text-xs">
          {t("until", { day })}
          {daysLeft !== null && daysLeft < RENEWAL_DAYS && (
            <span className="text-warn"> · {t("left", { count: daysLeft })}</span>
          )}
        </span>
      )}
      {standing === "validated" && !day && <span className="block text-soft text-xs">{t("always")}</span>}
    </>
  );
}
