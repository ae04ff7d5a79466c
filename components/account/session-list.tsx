import { getLocale, getTranslations } from "next-intl/server";
import { endOtherSessionsAction, endSessionAction } from "@/lib/account/actions";
import { describeAgent } from "@/lib/account/describe-agent";
import { loadOwnSessions } from "@/lib/account/loaders";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { Button } from "../ui/button";

/** Where the reader is signed in, and how to end that. */
export async function SessionList() {
  const [t, locale, sessions, setting] = await Promise.all([
    getTranslations("auth.account"),
    getLocale(),
    loadOwnSessions(),
    loadSetting(),
  ]);
  const notation = { locale, timeZone: setting?.timeZone ?? "UTC" };
  return (
    <>
      <ul>
        {sessions.map(({ id, userAgent, address, lastSeenAt, createdAt, current }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-b py-3 text-sm"
          >
            <div>
              <p className="font-medium">
                {describeAgent(userAgent) ?? t("unknownDevice")}
                {current && <span className="ml-2 font-normal text-good">{t("thisSession")}</span>}
              </p>
              <p className="text-soft">
                {address && `${address} · `}
                {t("since", { date: formatInstant(createdAt, notation) })} ·{" "}
                {t("lastUsed", { date: formatInstant(lastSeenAt, notation) })}
              </p>
            </div>
            {!current && (
              <form action={endSessionAction}>
                <input type="hidden" name="sessionId" value={id} />
                <Button type="submit" look="plain" small>
                  {t("endSession")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOtherSessionsAction} className="mt-5">
          <Button type="submit" look="secondary" small>
            {t("endOthers")}
          </Button>
        </form>
      )}
    </>
  );
}
