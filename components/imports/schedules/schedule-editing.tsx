"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Button } from "../../ui/button";
import { type EditedSchedule, SchedulePanel } from "./schedule-panel";

/** "new" for one that is added. */
type Edited = EditedSchedule | "new" | null;

const Editing = createContext<(edited: Edited) => void>(() => {});

/** The page of folders with the form of one beside it. */
export function ScheduleEditing({ kinds, children }: { kinds: readonly string[]; children: ReactNode }) {
  const [edited, edit] = useState<Edited>(null);
  const close = useCallback(() => edit(null), []);
  return (
    <Editing value={edit}>
      {children}
      {edited && <SchedulePanel kinds={kinds} schedule={edited === "new" ? null : edited} onClose={close} />}
    </Editing>
  );
}

export function AddSchedule() {
  const t = useTranslations("upload.schedules");
  const edit = useContext(Editing);
  return <Button onClick={() => edit("new")}>{t("add")}</Button>;
}

export function EditSchedule({ schedule }: { schedule: EditedSchedule }) {
  const t = useTranslations("upload.schedules");
  const edit = useContext(Editing);
  return (
    <Button look="plain" small aria-label={t("editNamed", { name: schedule.name })} onClick={() => edit(schedule)}>
      {t("edit")}
    </Button>
  );
}
