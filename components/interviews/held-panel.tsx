"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { holdTalkAction } from "@/lib/interviews/actions";
import type { PlannedTalk } from "@/lib/interviews/types";
import { TalkFields } from "./talk-fields";

interface HeldPanelProps {
  talk: PlannedTalk;
  /** The organisation's day. */
  today: string;
  contacts?: readonly string[];
  onClose: () => void;
}

/** What was learned in a talk that was planned; saved, it is off the plan. */
export function HeldPanel({ talk, today, contacts = [], onClose }: HeldPanelProps) {
  const t = useTranslations("interviews");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(holdTalkAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const day = talk.plannedOn < today ? talk.plannedOn : today;
  return (
    <SidePanel open onClose={onClose} title={t("held.title", { account: talk.account })} description={talk.about}>
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`talk-held:${talk.id}`} state={state} />
        <FormFault>{error}</FormFault>
        <input type="hidden" name="accountId" value={talk.accountId} />
        <input type="hidden" name="id" value={talk.id} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            label={t("fields.heldOn")}
            name="heldOn"
            type="date"
            required
            max={today}
            defaultValue={values.heldOn ?? day}
            error={errors.heldOn}
          />
          <Input
            label={t("fields.heldAt")}
            name="heldAt"
            type="time"
            defaultValue={values.heldAt ?? ""}
            error={errors.heldAt}
          />
        </div>
        <TalkFields values={values} errors={errors} known={talk} contacts={contacts} />
        <Input
          label={t("fields.person")}
          name="person"
          required
          maxLength={200}
          defaultValue={values.person ?? talk.person}
          error={errors.person}
        />
        <TextArea
          label={t("fields.learned")}
          name="learned"
          rows={7}
          required
          maxLength={20_000}
          defaultValue={values.learned ?? ""}
          error={errors.learned}
        />
        <Input
          label={t("fields.themes")}
          hint={t("held.themesHint")}
          name="themes"
          maxLength={500}
          defaultValue={values.themes ?? ""}
          error={errors.themes}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
