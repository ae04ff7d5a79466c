"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { recordTalkAction } from "@/lib/account-page/actions";
import { TALK_FORMS, type TalkForm } from "@/lib/account-page/talk-forms";
import { RowForm } from "./row-form";
import { RowPanel } from "./row-panel";
import { TakeBack } from "./take-back";

/** A talk as the form begins with it. */
export interface TalkStart {
  id: string;
  ownId: string | null;
  /** Its day, and its moment where it came with one, both in the organisation's time. */
  day: string;
  moment: string;
  form: TalkForm;
  person: string | null;
  contact: string | null;
  learned: string | null;
  themes: readonly string[];
  typed: boolean;
}

export interface TalkChoices {
  account: string;
  person: string;
  today: string;
  contacts: readonly string[];
  themes: readonly string[];
}

/** Opens the form of a call, a meeting or an interview: of a new one, or of one that is to be corrected. */
export function TalkEditor({ talk, choices }: { talk: TalkStart | null; choices: TalkChoices }) {
  const t = useTranslations("account.talks");
  return (
    <RowPanel
      label={t(talk ? "edit" : "add")}
      name={talk ? t("editNamed", { day: talk.day }) : undefined}
      look={talk ? "plain" : "secondary"}
      title={t(talk ? "editTitle" : "addTitle")}
    >
      {(close) => (
        <>
          <TalkFields talk={talk} choices={choices} onDone={close} />
          {talk?.typed && <TakeBack kind="interviews" account={choices.account} id={talk.id} onDone={close} />}
        </>
      )}
    </RowPanel>
  );
}

interface TalkFieldsProps {
  talk: TalkStart | null;
  choices: TalkChoices;
  onDone: () => void;
}

function TalkFields({ talk, choices, onDone }: TalkFieldsProps) {
  const t = useTranslations("account.talks");
  // A new one has its id from the start, so that sending it twice writes it once.
  const [id] = useState(() => talk?.ownId ?? `form-${crypto.randomUUID()}`);
  const people = useId();
  const { account, person, today, contacts, themes } = choices;
  return (
    <RowForm
      id={`talk:${account}:${talk?.id ?? "new"}`}
      action={recordTalkAction}
      hidden={{ account, id, rowId: talk && !talk.ownId ? talk.id : "", heldAt: talk?.moment ?? "" }}
      onDone={onDone}
    >
      {(typed, errors) => (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <Input
              label={t("held")}
              name="held"
              type="date"
              required
              max={today}
              defaultValue={typed.held ?? talk?.day ?? today}
              error={errors.held}
            />
            <Select
              label={t("form")}
              name="form"
              options={TALK_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
              defaultValue={typed.form ?? talk?.form ?? "call"}
              error={errors.form}
            />
          </div>
          <div className="grid gap-5 sm:grid-cols-2">
            <Input
              label={t("person")}
              name="person"
              maxLength={200}
              autoComplete="off"
              defaultValue={typed.person ?? talk?.person ?? person}
              error={errors.person}
            />
            <Input
              label={t("contact")}
              name="contact"
              list={people}
              maxLength={200}
              autoComplete="off"
              defaultValue={typed.contact ?? talk?.contact ?? ""}
              error={errors.contact}
            />
            <datalist id={people}>
              {contacts.map((contact) => (
                <option key={contact} value={contact} />
              ))}
            </datalist>
          </div>
          <TextArea
            label={t("learned")}
            name="learned"
            required
            rows={7}
            maxLength={20_000}
            defaultValue={typed.learned ?? talk?.learned ?? ""}
            error={errors.learned}
          />
          <Input
            label={t("themes")}
            hint={themes.length > 0 ? t("themesKnown", { themes: themes.join(", ") }) : t("themesHint")}
            name="themes"
            maxLength={1000}
            autoComplete="off"
            defaultValue={typed.themes ?? talk?.themes.join(", ") ?? ""}
            error={errors.themes}
          />
        </>
      )}
    </RowForm>
  );
}
