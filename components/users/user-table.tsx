import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { loadUsers } from "@/lib/users/loaders";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";

/** Everybody who may sign in, or might again. */
export async function UserTable() {
  const [t, people, roles, locale, users, setting] = await Promise.all([
    getTranslations("admin.users"),
    getTranslations("users"),
    getTranslations("common.roles"),
    getLocale(),
    loadUsers(),
    loadSetting(),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("role")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("lastSeen")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className={user.disabledAt ? "text-soft" : undefined}>
            <Cell>
              <Link href={`/admin/users/${user.id}`} className="block w-fit font-medium">
                {user.name}
              </Link>
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
              {user.role === "csm" && user.seesAll && <span className="block text-soft">{people("seesAll")}</span>}
              {user.disabledAt && <span className="block text-bad">{t("disabled")}</span>}
              {user.successor && <span className="block">{people("handedTo", { name: user.successor })}</span>}
              {!user.disabledAt && !user.hasPassword && !user.hasProvider && (
                <span className="block text-warn">{t("noPassword")}</span>
              )}
            </Cell>
            <Cell className="hidden sm:table-cell">
              {user.lastSeenAt ? formatInstant(user.lastSeenAt, { locale, timeZone }) : t("never")}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
