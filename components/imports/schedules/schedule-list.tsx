import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { loadSchedules } from "@/lib/imports/schedules/loaders";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Notice } from "../../ui/notice";
import { RefreshRegularly } from "../../ui/refresh-regularly";
import { ScheduleButtons } from "./schedule-buttons";
import { ScheduleFiles } from "./schedule-files";

const REFRESH_MS = 5_000;

/** Every folder that is looked into: for what, how often, when last, and what came of its files. */
export async function ScheduleList() {
  const [t, kinds, translate, locale, setting, { inbox, schedules }] = await Promise.all([
    getTranslations("upload.schedules"),
    getTranslations("imports.kinds"),
    requestTranslator(),
    getLocale(),
    loadSetting(),
    loadSchedules(),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  if (schedules.length === 0) return <EmptyState title={t("emptyTitle")}>{t("empty", { inbox })}</EmptyState>;
  return (
    <div className="flex flex-col gap-12">
      <RefreshRegularly everyMs={REFRESH_MS} />
      {schedules.map(({ files, error, lookedAt, ...schedule }) => {
        const { id, name, kind, folder, pattern, everyMinutes, enabled } = schedule;
        const when = lookedAt ? t("looked", { when: formatInstant(lookedAt, { locale, timeZone }) }) : t("notLooked");
        return (
          <Card
            key={id}
            title={name}
            note={`${kinds(kind)} · ${t("minutes", { minutes: everyMinutes })} · ${enabled ? when : t("paused")}`}
            actions={<ScheduleButtons schedule={schedule} enabled={enabled} />}
          >
            <p className="mb-4 break-words font-mono text-sm text-soft">
              {[inbox, folder, pattern].filter(Boolean).join("/")}
            </p>
            {error && (
              <div className="mb-4">
                <Notice tone="bad">{translate(`errors.${error.code}`, error.params)}</Notice>
              </div>
            )}
            {files.length > 0 ? <ScheduleFiles files={files} /> : <p className="text-sm text-soft">{t("noFiles")}</p>}
          </Card>
        );
      })}
    </div>
  );
}
