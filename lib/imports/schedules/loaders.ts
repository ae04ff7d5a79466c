import { requireRole } from "../../auth/gate";
import { listFiles, listSchedules, type Schedule, type ScheduleFile } from "./data";
import { inboxFolder } from "./inbox";

/** Every folder that is looked into, with its last files, and where the inbox is on this machine. */
export async function loadSchedules(): Promise<{
  inbox: string;
  schedules: (Schedule & { files: ScheduleFile[] })[];
}> {
  await requireRole("admin");
  const [schedules, files] = await Promise.all([listSchedules(), listFiles()]);
  const withFiles = schedules.map((schedule) => ({
    ...schedule,
    files: files.filter(({ scheduleId }) => scheduleId === schedule.id),
  }));
  return { inbox: inboxFolder(), schedules: withFiles };
}
