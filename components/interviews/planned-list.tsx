import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/format/dates";
import { loadPlanned, loadTalkChoices } from "@/lib/interviews/loaders";
import { byWeek, mondayOf } from "@/lib/interviews/weeks";
import { TalkLine } from "./talk-line";
import { WhoseSwitch } from "./whose-switch";

/** What is planned, week by week: the reader's own talks, or everybody's. */
export async function PlannedList({ everybody }: { everybody: boolean }) {
  const [t, locale, talks, choices] = await Promise.all([
    getTranslations("interviews"),
    getLocale(),
    loadPlanned({ everybody }),
    loadTalkChoices(),
  ]);
  const thisWeek = mondayOf(choices.today);
  const headOf = (monday: string | null) => {
    if (monday === null) return t("planned.overdue");
    return monday === thisWeek ? t("planned.thisWeek") : t("planned.week", { day: formatDay(monday, locale) });
  };
  return (
    <WhoseSwitch>
      {talks.length === 0 && (
        <p className="border-line border-y py-6 text-sm text-soft">
          {t(everybody ? "planned.none" : "planned.noneMine")}
        </p>
      )}
      {byWeek(talks, choices.today).map(({ monday, talks: planned }) => (
        <section key={monday} aria-label={headOf(monday)} className="mb-5">
          <h3 className="border-edge border-b pb-1 font-medium text-sm">{headOf(monday)}</h3>
          <ul>
            {planned.map((talk) => (
              <TalkLine key={talk.id} talk={talk} choices={choices} withAccount />
            ))}
          </ul>
        </section>
      ))}
    </WhoseSwitch>
  );
}
