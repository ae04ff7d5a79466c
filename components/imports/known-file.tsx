import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import type { ImportSummary } from "@/lib/imports/data";
import { loadSetting } from "@/lib/settings/loaders";
import { Link } from "../ui/link";
import { Notice } from "../ui/notice";
import { RefusedOf } from "./refused-of";

interface KnownFileProps {
  known: ImportSummary;
  /** The import whose refused rows alone would be taken now. */
  refusedOf: number | null;
}

/** Says that the same content came in before, and what a second time would do. */
export async function KnownFile({ known: { id, createdAt }, refusedOf }: KnownFileProps) {
  const [t, locale, setting] = await Promise.all([getTranslations("upload.prepare"), getLocale(), loadSetting()]);
  if (refusedOf !== null) return <RefusedOf title={t("mendsTitle")} words={t("mends")} importId={refusedOf} />;
  const when = formatInstant(createdAt, { locale, timeZone: setting?.timeZone ?? "UTC" });
  return (
    <Notice tone="warn" title={t("knownTitle")}>
      <p>{t("known", { importId: String(id), when })}</p>
      <p className="mt-1">
        <Link href={`/admin/imports/${id}`}>{t("knownLink", { importId: String(id) })}</Link>
      </p>
    </Notice>
  );
}
