import { getLocale, getTranslations } from "next-intl/server";
import { currentSession } from "@/lib/auth/gate";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { loadUsers } from "@/lib/users/loaders";
import { Cell, HeadCell, Table } from "../ui/table";
import { UserActions } from "./user-actions";

/** Everybody who may sign in, or might again. */
export async function UserTable() {
  const [t, roles, locale, users, setting, session] = await Promise.all([
    getTranslations("admin.users"),
    getTranslations("common.roles"),
    getLocale(),
    loadUsers(),
    loadSetting(),
    currentSession(),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("lastSeen")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className={user.disabledAt ? "text-soft" : undefined}>
            <Cell>
              <span className="block font-medium">{user.name}</span>
              <span className="block text-soft">
                {/* On a phone it breaks before its domain. */}
                {user.email.replace(/[^@]*$/, "")}
                <wbr />
                {user.email.replace(/^.*@/, "")}
              </span>
              {user.ownerAlias && <span className="block text-soft">{t("alias", { alias: user.ownerAlias })}</span>}
            </Cell>
            <Cell>
              {roles(user.role)}
              {user.disabledAt && <span className="block text-bad">{t("disabled")}</span>}
              {!user.disabledAt && !user.hasPassword && <span className="block text-warn">{t("noPassword")}</span>}
            </Cell>
            <Cell className="hidden sm:table-cell">
              {user.lastSeenAt ? formatInstant(user.lastSeenAt, { locale, timeZone }) : t("never")}
            </Cell>
            <Cell className="text-right">
              {user.id !== session?.userId && (
                <UserActions userId={user.id} name={user.name} disabled={user.disabledAt !== null} />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
