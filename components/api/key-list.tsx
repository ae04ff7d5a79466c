import { getLocale, getTranslations } from "next-intl/server";
import { revokeKeyAction } from "@/lib/api-keys/actions";
import type { ApiKey } from "@/lib/api-keys/data";
import { effectiveScopes } from "@/lib/api-keys/scopes";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { AskTwice } from "./ask-twice";

/** Keys, what each is for and when it was used last. @param named whose they are, where they are several people's */
export async function KeyList({ keys, named = false, now }: { keys: readonly ApiKey[]; named?: boolean; now: Date }) {
  const [t, words, locale, setting] = await Promise.all([
    getTranslations("api.keys"),
    getTranslations("api.scopes"),
    getLocale(),
    loadSetting(),
  ]);
  if (keys.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  const at = (instant: Date) => formatInstant(instant, { locale, timeZone: setting?.timeZone ?? "UTC" });
  return (
    <ul>
      {keys.map((key) => {
        const { id, name, prefix, user, expiresAt, revokedAt, lastUsedAt } = key;
        const isOver = revokedAt !== null || (expiresAt !== null && expiresAt <= now) || user.disabled;
        const scopes = effectiveScopes(key.scopes, user.role).map((scope) => words(`${scope.replace(":", "-")}.name`));
        return (
          <li
            key={id}
            className="flex items-baseline justify-between gap-x-6 border-line border-b py-3 text-sm first:border-t"
          >
            <div className={isOver ? "min-w-0 text-soft" : "min-w-0"}>
              <p className="font-medium [overflow-wrap:anywhere]">
                {name} <span className="ml-1 font-mono font-normal text-soft text-xs">{prefix}…</span>
              </p>
              <p className="text-soft">{[named && user.name, scopes.join(", ")].filter(Boolean).join(" · ")}</p>
              <p className="text-soft">
                {revokedAt
                  ? t("revoked", { date: at(revokedAt) })
                  : user.disabled
                    ? t("userDisabled")
                    : expiresAt === null
                      ? t("noExpiry")
                      : t(isOver ? "expired" : "expires", { date: at(expiresAt) })}
                {" · "}
                {lastUsedAt ? t("lastUsed", { date: at(lastUsedAt) }) : t("neverUsed")}
              </p>
            </div>
            {!revokedAt && (
              <AskTwice action={revokeKeyAction} label={t("revoke")} labelNamed={t("revokeNamed", { name })}>
                <input type="hidden" name="keyId" value={id} />
              </AskTwice>
            )}
          </li>
        );
      })}
    </ul>
  );
}
