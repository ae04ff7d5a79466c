import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { loadWaiting } from "@/lib/imports/batch/loaders";
import { formatSize } from "@/lib/imports/format-size";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../ui/card";
import { ButtonLink, Link } from "../ui/link";

/** Files that were uploaded and left there; nothing while there are none. */
export async function WaitingUploads() {
  const [t, locale, setting, uploads] = await Promise.all([
    getTranslations("upload.waiting"),
    getLocale(),
    loadSetting(),
    loadWaiting(),
  ]);
  if (uploads.length === 0) return null;
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <Card
      title={t("title")}
      note={t("note")}
      actions={uploads.length > 1 && <Link href="/admin/imports/prepare">{t("together")}</Link>}
    >
      <ul className="divide-y divide-line border-line border-y">
        {uploads.map(({ id, fileName, bytes, createdAt, plan }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-2.5 text-sm">
            <span className="min-w-0">
              <span className="block break-words">{fileName}</span>
              <span className="block text-soft">
                {t("uploaded", {
                  when: formatInstant(createdAt, { locale, timeZone }),
                  size: formatSize(bytes, locale),
                })}
              </span>
            </span>
            <ButtonLink
              href={`/admin/imports/prepare/${id}?${plan}`}
              look="secondary"
              small
              aria-label={t("openNamed", { file: fileName })}
            >
              {t("open")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
