import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import type { ImportSummary } from "@/lib/imports/data";
import { loadSetting } from "@/lib/settings/loaders";
import { ButtonLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { HowRead } from "./how-read";
import { RefusedRows } from "./refused-rows";

/** An import that was taken back. Its refused rows can still be mended. */
export async function ImportUndone({ found }: { found: ImportSummary }) {
  const [t, locale, setting] = await Promise.all([getTranslations("upload.result"), getLocale(), loadSetting()]);
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <div className="flex flex-col gap-10">
      <div className="flex max-w-prose flex-col items-start gap-6">
        <Notice title={t("undoneTitle")}>
          {found.undoneAt && t("undone", { when: formatInstant(found.undoneAt, { locale, timeZone }) })}
        </Notice>
        <ButtonLink href={`/admin/imports?kind=${found.kind}`}>{t("another")}</ButtonLink>
      </div>
      {found.rejected > 0 && <RefusedRows importId={found.id} count={found.rejected} />}
      <HowRead found={found} />
    </div>
  );
}
