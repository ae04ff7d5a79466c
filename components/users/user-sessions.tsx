import { getLocale, getTranslations } from "next-intl/server";
import { describeAgent } from "@/lib/account/describe-agent";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { loadSessionsOf } from "@/lib/users/loaders";
import { SessionRow } from "../account/session-row";
import { EndSessionForm } from "./end-session-form";

/** Where somebody is signed in, and how an admin ends that. */
export async function UserSessions({ userId }: { userId: number }) {
  const [t, own, locale, sessions, setting] = await Promise.all([
    getTranslations("users.sessions"),
    getTranslations("auth.account"),
    getLocale(),
    loadSessionsOf(userId),
    loadSetting(),
  ]);
  const notation = { locale, timeZone: setting?.timeZone ?? "UTC" };
  if (sessions.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} notation={notation}>
            <EndSessionForm
              userId={userId}
              sessionId={session.id}
              label={own("endSession")}
              name={t("endNamed", {
                device: describeAgent(session.userAgent) ?? own("unknownDevice"),
                date: formatInstant(session.createdAt, notation),
              })}
            />
          </SessionRow>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-5">
          <EndSessionForm userId={userId} sessionId="all" label={t("endAll")} look="secondary" />
        </div>
      )}
    </>
  );
}
