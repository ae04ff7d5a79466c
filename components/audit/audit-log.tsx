import { getTranslations } from "next-intl/server";
import { loadAuditPage } from "@/lib/audit/loaders";
import { searchOf } from "@/lib/audit/schema";
import type { AuditSearch } from "@/lib/audit/types";
import { AuditControls } from "./audit-controls";
import { AuditTable } from "./audit-table";

/** The lines that fit, the newest first, page by page. */
export async function AuditLog({ view }: { view: AuditSearch & { before: string | null } }) {
  const [t, { lines, next }] = await Promise.all([
    getTranslations("audit"),
    loadAuditPage(searchOf(view), view.before),
  ]);
  return (
    <AuditControls next={next}>
      {lines.length > 0 ? (
        <AuditTable lines={lines} />
      ) : (
        <p className="border-line border-y py-6 text-sm text-soft">{t("none")}</p>
      )}
    </AuditControls>
  );
}
