import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { forgetReadingAction } from "@/lib/imports/actions";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { loadSetting } from "@/lib/settings/loaders";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

interface AsLastTimeProps {
  uploadId: string;
  kind: KindId;
  shape: string;
  lastUsed: Date;
}

/** Says that a file is read as the last one of the same columns was, and how to begin anew. */
export async function AsLastTime({ uploadId, kind, shape, lastUsed }: AsLastTimeProps) {
  const [t, locale, setting] = await Promise.all([getTranslations("upload.prepare"), getLocale(), loadSetting()]);
  const when = formatInstant(lastUsed, { locale, timeZone: setting?.timeZone ?? "UTC" });
  return (
    <Notice title={t("asLastTitle")}>
      <p>{t("asLast", { when })}</p>
      <form action={forgetReadingAction} className="mt-1">
        <input type="hidden" name="upload" value={uploadId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="shape" value={shape} />
        <Button type="submit" look="plain" small>
          {t("forget")}
        </Button>
      </form>
    </Notice>
  );
}
