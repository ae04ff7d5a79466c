import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { loadRecomputingSince, loadSetting } from "@/lib/settings/loaders";
import { Notice } from "../ui/notice";
import { RefreshRegularly } from "../ui/refresh-regularly";

const LOOK_EVERY_MS = 4_000;

/** Says since when all figures are being made anew, for as long as they are; otherwise nothing. */
export async function RecomputingNotice() {
  const [since, setting, locale, t] = await Promise.all([
    loadRecomputingSince(),
    loadSetting(),
    getLocale(),
    getTranslations("common.recomputing"),
  ]);
  if (since === null) return null;
  const when = formatInstant(since, { locale, timeZone: setting?.timeZone ?? "UTC" });
  return (
    <div className="mb-8">
      <Notice tone="warn" title={t("title")} live>
        {t("text", { when })}
      </Notice>
      <RefreshRegularly everyMs={LOOK_EVERY_MS} />
    </div>
  );
}
