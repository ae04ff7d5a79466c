import { getLocale, getTranslations } from "next-intl/server";
import { endOtherSessionsAction, endSessionAction } from "@/lib/account/actions";
import { loadOwnSessions } from "@/lib/account/loaders";
import { loadSetting } from "@/lib/settings/loaders";
import { Button } from "../ui/button";
import { SessionRow } from "./session-row";

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
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} notation={notation} current={session.current}>
            {!session.current && (
              <form action={endSessionAction}>
                <input type="hidden" name="sessionId" value={session.id} />
                <Button type="submit" look="plain" small>
                  {t("endSession")}
                </Button>
              </form>
            )}
          </SessionRow>
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
