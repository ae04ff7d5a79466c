"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { AccountName } from "@/components/references/account-name";
import { Button } from "@/components/ui/button";
import { formatDay } from "@/lib/format/dates";
import type { PlannedTalk } from "@/lib/interviews/types";
import { HeldPanel } from "./held-panel";
import { type TalkChoices, TalkPanel } from "./talk-panel";

interface TalkLineProps {
  talk: PlannedTalk;
  choices: TalkChoices;
  contacts?: readonly string[];
  /** Whether it says of which account it is. */
  withAccount?: boolean;
}

/** A planned talk, with the way to write it down as held, and to move it or call it off. */
export function TalkLine({ talk, choices, contacts, withAccount }: TalkLineProps) {
  const t = useTranslations("interviews");
  const locale = useLocale();
  const [open, setOpen] = useState<"move" | "held" | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const named = { account: talk.account, day: formatDay(talk.plannedOn, locale) };
  return (
    <li className="border-line border-b py-2.5 text-sm">
      <div className="flex items-baseline justify-between gap-4">
        <span className={talk.plannedOn < choices.today ? "text-warn" : "text-soft"}>{named.day}</span>
        <span className="flex shrink-0 gap-4">
          <Button look="plain" small onClick={() => setOpen("held")} aria-label={t("held.named", named)}>
            {t("held.button")}
          </Button>
          <Button look="plain" small onClick={() => setOpen("move")} aria-label={t("plan.changeNamed", named)}>
            {t("plan.change")}
          </Button>
        </span>
      </div>
      {withAccount && <AccountName code={talk.code} name={talk.account} />}
      <p className="text-soft text-xs [overflow-wrap:anywhere]">
        {[t(`forms.${talk.form}`), talk.person, talk.contact].filter(Boolean).join(" · ")}
      </p>
      {talk.about && <p className="mt-1 line-clamp-3 text-xs [overflow-wrap:anywhere]">{talk.about}</p>}
      {open === "move" && <TalkPanel choices={choices} talk={talk} contacts={contacts} onClose={close} />}
      {open === "held" && <HeldPanel talk={talk} today={choices.today} contacts={contacts} onClose={close} />}
    </li>
  );
}
