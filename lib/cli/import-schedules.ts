import type { Command } from "commander";
import { translatorFor } from "../i18n/translate";
import type { Schedule, ScheduleFile } from "../imports/schedules/data";
import { heads, yesOrNo } from "./heads";
import { terminalLocale } from "./language";

/**
 * `lealta import-schedules`: the folders that are looked into for files, and what came of the last ones.
 * JSON: [{ id, name, kind, folder, pattern, everyMinutes, enabled, lookedAt, error, files: [{ fileName, seenAt, importId,
 * status, accepted, rejected, error }] }], where an error is { code, message } or null.
 */
export function register(program: Command): void {
  program
    .command("import-schedules")
    .description("list the folders that are looked into for files to import, and what came of the last ones")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const { listFiles, listSchedules } = await import("../imports/schedules/data");
      const [schedules, files] = await Promise.all([listSchedules(), listFiles()]);
      const told = schedules.map((schedule) => tell(schedule, files));
      if (json) return console.log(JSON.stringify(told));
      console.log(heads("schedule", "kind", "files", "enabled", "state"));
      for (const { name, kind, folder, pattern, enabled, lookedAt, error, files: last } of told) {
        const place = [folder, pattern].filter(Boolean).join("/");
        console.log([name, kind, place, yesOrNo(enabled), error?.message ?? lookedAt ?? "–"].join("\t"));
        for (const file of last) {
          const rows = file.accepted === null ? "" : `${file.accepted} + ${file.rejected}`;
          console.log(["", file.fileName, file.status ?? "–", rows, file.error?.message ?? ""].join("\t"));
        }
      }
    });
}

function tell(schedule: Schedule, files: readonly ScheduleFile[]) {
  const { id, name, kind, folder, pattern, everyMinutes, enabled, lookedAt } = schedule;
  const last = files.filter(({ scheduleId }) => scheduleId === id);
  return {
    ...{ id, name, kind, folder, pattern, everyMinutes, enabled },
    lookedAt: lookedAt?.toISOString() ?? null,
    error: explain(schedule.error),
    files: last.map(({ fileName, seenAt, importId, status, accepted, rejected, error, importError }) => ({
      ...{ fileName, seenAt: seenAt.toISOString(), importId, status, accepted, rejected },
      error: explain(error ?? importError),
    })),
  };
}

function explain(error: Schedule["error"]): { code: string; message: string } | null {
  if (!error) return null;
  return { code: error.code, message: translatorFor(terminalLocale())(`errors.${error.code}`, error.params) };
}
