"use client";

import { useTranslations } from "next-intl";
import { AccountPicker } from "@/components/accounts/account-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { DeleteForm } from "@/components/ui/delete-form";
import { FormFault } from "@/components/ui/form-fault";
import { Input } from "@/components/ui/input";
import { KeptText } from "@/components/ui/kept-text";
import { Select } from "@/components/ui/select";
import { SidePanel } from "@/components/ui/side-panel";
import { TextArea } from "@/components/ui/text-area";
import { useClosingAction } from "@/components/ui/use-closing-action";
import { cancelTalkAction, moveTalkAction, planTalkAction } from "@/lib/interviews/actions";
import type { Person, PlannedTalk } from "@/lib/interviews/types";
import { TalkFields } from "./talk-fields";

/** What forms of talks choose from. */
export interface TalkChoices {
  people: readonly Person[];
  me: Person;
  today: string;
}

interface TalkPanelProps {
  choices: TalkChoices;
  account?: { accountId: number; name: string };
  /** To be planned anew; without it a new one is planned. */
  talk?: PlannedTalk;
  contacts?: readonly string[];
  onClose: () => void;
}

/** A talk as a form: with whom, when, who holds it, and what it is to be about. */
export function TalkPanel({ choices, account, talk, contacts = [], onClose }: TalkPanelProps) {
  const t = useTranslations("interviews");
  const common = useTranslations("common");
  const [state, submit, busy] = useClosingAction(talk ? moveTalkAction : planTalkAction, onClose);
  const { values = {}, errors = {}, error } = state;
  const accountId = talk?.accountId ?? account?.accountId;
  const key = (
    <>
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="id" value={talk?.id} />
    </>
  );
  return (
    <SidePanel
      open
      onClose={onClose}
      title={talk ? t("plan.moveNamed", { account: talk.account }) : t("plan.title")}
      description={talk ? undefined : account?.name}
    >
      <ActionForm action={submit} errors={state.errors} className="flex flex-col gap-5">
        <KeptText id={`talk:${talk?.id ?? `new-${accountId ?? ""}`}`} state={state} />
        <FormFault>{error}</FormFault>
        {accountId ? (
          key
        ) : (
          <AccountPicker label={t("columns.account")} name="account" required error={errors.accountId} />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            label={t("fields.plannedOn")}
            name="plannedOn"
            type="date"
            required
            defaultValue={values.plannedOn ?? talk?.plannedOn ?? ""}
            error={errors.plannedOn}
          />
          <Select
            label={t("fields.userId")}
            name="userId"
            options={choices.people.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={values.userId ?? String(talk?.userId ?? choices.me.id)}
            error={errors.userId}
          />
        </div>
        <TalkFields values={values} errors={errors} known={talk} contacts={contacts} />
        <TextArea
          label={t("fields.about")}
          hint={t("plan.aboutHint")}
          name="about"
          rows={3}
          maxLength={2000}
          defaultValue={values.about ?? talk?.about ?? ""}
          error={errors.about}
        />
        <div>
          <Button type="submit" busy={busy}>
            {common("save")}
          </Button>
        </div>
      </ActionForm>
      {talk && (
        <DeleteForm
          action={cancelTalkAction}
          words={{
            delete: t("plan.cancel"),
            ask: t("plan.cancelAsk", { account: talk.account }),
            sure: t("plan.cancelSure"),
            keep: t("plan.keep"),
          }}
          onDone={onClose}
        >
          {key}
        </DeleteForm>
      )}
    </SidePanel>
  );
}
