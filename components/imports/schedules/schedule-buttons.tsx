"use client";

import { useTranslations } from "next-intl";
import { pauseScheduleAction, runScheduleAction } from "@/lib/imports/schedules/actions";
import { ActionForm } from "../../ui/action-form";
import { Button } from "../../ui/button";
import { useFormAction } from "../../ui/use-form-action";
import { EditSchedule } from "./schedule-editing";
import type { EditedSchedule } from "./schedule-panel";

/** What can be done with a folder: looked into now, paused, changed. */
export function ScheduleButtons({ schedule, enabled }: { schedule: EditedSchedule; enabled: boolean }) {
  const t = useTranslations("upload.schedules");
  const [ran, run, running] = useFormAction(runScheduleAction);
  const [paused, pause, pausing] = useFormAction(pauseScheduleAction);
  const id = <input type="hidden" name="id" value={schedule.id} />;
  const { name } = schedule;
  const error = ran.error ?? paused.error;
  return (
    <>
      {error && (
        <span role="alert" className="text-bad">
          {error}
        </span>
      )}
      {enabled && (
        <ActionForm action={run}>
          {id}
          <Button type="submit" look="plain" small busy={running} aria-label={t("runNamed", { name })}>
            {t("run")}
          </Button>
        </ActionForm>
      )}
      <ActionForm action={pause}>
        {id}
        <input type="hidden" name="enabled" value={enabled ? "no" : "yes"} />
        <Button
          type="submit"
          look="plain"
          small
          busy={pausing}
          aria-label={t(enabled ? "pauseNamed" : "resumeNamed", { name })}
        >
          {t(enabled ? "pause" : "resume")}
        </Button>
      </ActionForm>
      <EditSchedule schedule={schedule} />
    </>
  );
}
