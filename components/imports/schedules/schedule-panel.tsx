"use client";

import { useTranslations } from "next-intl";
import { removeScheduleAction, saveScheduleAction } from "@/lib/imports/schedules/actions";
import { INTERVALS } from "@/lib/imports/schedules/schema";
import { ActionForm } from "../../ui/action-form";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { DeleteForm } from "../../ui/delete-form";
import { FormFault } from "../../ui/form-fault";
import { Input } from "../../ui/input";
import { KeptText } from "../../ui/kept-text";
import { Select } from "../../ui/select";
import { SidePanel } from "../../ui/side-panel";
import { useClosingAction } from "../../ui/use-closing-action";

export interface EditedSchedule {
  id: number;
  name: string;
  kind: string;
  folder: string;
  pattern: string;
  everyMinutes: number;
  createAccounts: boolean;
}

interface SchedulePanelProps {
  kinds: readonly string[];
  /** Null: a new one. */
  schedule: EditedSchedule | null;
  onClose: () => void;
}

/** A folder to look into, as a form. */
export function SchedulePanel({ kinds, schedule, onClose }: SchedulePanelProps) {
  const t = useTranslations("upload.schedules");
  const names = useTranslations("imports.kinds");
  const prepare = useTranslations("upload.prepare");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(saveScheduleAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const id = schedule ? String(schedule.id) : "";
  return (
    <SidePanel open onClose={onClose} title={schedule ? schedule.name : t("add")}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`import-schedule:${id || "new"}`} state={state} />
        <FormFault>{error}</FormFault>
        <input type="hidden" name="id" value={id} />
        <Input
          label={t("name")}
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={values.name ?? schedule?.name ?? ""}
          error={errors.name}
        />
        <Select
          label={prepare("kind")}
          name="kind"
          options={kinds.map((kind) => ({ value: kind, label: names(kind) }))}
          defaultValue={values.kind ?? schedule?.kind ?? kinds[0]}
          error={errors.kind}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            label={t("folder")}
            hint={t("folderHint")}
            name="folder"
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.folder ?? schedule?.folder ?? ""}
            error={errors.folder}
          />
          <Input
            label={t("pattern")}
            hint={t("patternHint")}
            name="pattern"
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.pattern ?? schedule?.pattern ?? "*"}
            error={errors.pattern}
          />
        </div>
        <Select
          label={t("every")}
          name="everyMinutes"
          options={INTERVALS.map((value) => ({ value, label: t("minutes", { minutes: Number(value) }) }))}
          defaultValue={values.everyMinutes ?? String(schedule?.everyMinutes ?? 60)}
          error={errors.everyMinutes}
        />
        <Checkbox
          name="createAccounts"
          label={prepare("create")}
          hint={prepare("createHint")}
          defaultChecked={schedule?.createAccounts ?? false}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {schedule && (
        <DeleteForm
          action={removeScheduleAction}
          words={{ delete: t("remove"), ask: t("removeAsk"), sure: t("removeSure"), keep: t("keep") }}
          onDone={onClose}
        >
          <input type="hidden" name="id" value={id} />
        </DeleteForm>
      )}
    </SidePanel>
  );
}
