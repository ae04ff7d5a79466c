import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { loadMoment } from "@/lib/account-page/figures";
import { loadContacts, loadMayEdit, loadTalks, loadThemeNames } from "@/lib/account-page/loaders";
import type { Talk } from "@/lib/account-page/talks";
import type { Account } from "@/lib/account-page/types";
import { requireSession } from "@/lib/auth/gate";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { dayIn, momentIn } from "@/lib/time/days";
import { TalkEditor, type TalkStart } from "./talk-editor";

/** Calls, meetings and interviews: who spoke with whom, when, and what was learned. */
export async function TalksCard({ account }: { account: Account }) {
  const [t, talks, contacts, themes, mayEdit, moment, { name }, notation] = await Promise.all([
    getTranslations("account.talks"),
    loadTalks(account.code),
    loadContacts(account.code),
    loadThemeNames(),
    loadMayEdit(),
    loadMoment(),
    requireSession(),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const choices = {
    account: account.code,
    person: name,
    today: moment?.today ?? dayIn(new Date(), notation.timeZone),
    contacts: contacts.flatMap((contact) => contact.email ?? contact.name ?? []),
    themes,
  };
  return (
    <Card title={t("title")} actions={mayEdit && <TalkEditor talk={null} choices={choices} />}>
      {talks.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <ul className="text-sm">
          {talks.map((talk) => {
            const start = startOf(talk, notation.timeZone);
            return (
              <li key={talk.id} className="border-line border-b py-2.5">
                <div className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0 font-medium">
                    {t(`forms.${talk.form}`)} · {format.moment(start.day)}
                  </span>
                  {mayEdit && <TalkEditor talk={start} choices={choices} />}
                </div>
                <p className="break-words text-soft">
                  {[talk.personName ?? talk.person, talk.contact].filter(Boolean).join(" – ")}
                </p>
                {talk.learned && (
                  <p className="mt-1 max-w-prose whitespace-pre-line break-words font-serif text-base leading-snug">
                    {talk.learned}
                  </p>
                )}
                {talk.themes.length > 0 && <p className="mt-1 text-soft text-xs">{talk.themes.join(", ")}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function startOf({ heldAt, ...talk }: Talk, timeZone: string): TalkStart {
  return { ...talk, day: dayIn(heldAt, timeZone), moment: momentIn(heldAt, timeZone) };
}
