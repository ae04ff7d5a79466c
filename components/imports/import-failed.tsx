import { getTranslations } from "next-intl/server";
import type { ImportSummary } from "@/lib/imports/data";
import { loadWayOn } from "@/lib/imports/loaders";
import { ButtonLink, Link } from "../ui/link";
import { Notice } from "../ui/notice";

/** Why nothing came in, and what to do about it: the file is still there for a day. */
export async function ImportFailed({ found }: { found: ImportSummary }) {
  const [t, errors, { upload, later }] = await Promise.all([
    getTranslations("upload.result"),
    getTranslations("errors"),
    loadWayOn(found),
  ]);
  const { code, params } = found.error ?? { code: "unexpected", params: {} };
  const prepare = upload ? `/admin/imports/prepare/${upload.id}?${upload.plan}` : `/admin/imports?kind=${found.kind}`;
  return (
    <div className="flex max-w-prose flex-col items-start gap-6">
      <Notice tone="bad" title={t("failedTitle")}>
        <p>{errors(code, params)}</p>
        {later && (
          <p className="mt-2">
            {t("later", { importId: String(later.id) })}{" "}
            <Link href={`/admin/imports/${later.id}`}>{t("laterLink", { importId: String(later.id) })}</Link>
          </p>
        )}
      </Notice>
      {!later && <ButtonLink href={prepare}>{t(upload ? "mend" : "upload")}</ButtonLink>}
    </div>
  );
}
