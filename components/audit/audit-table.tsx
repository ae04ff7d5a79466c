import { getLocale, getTranslations } from "next-intl/server";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { isNamed } from "@/lib/audit/action-names";
import type { AuditLine } from "@/lib/audit/types";
import { formatInstant } from "@/lib/format/dates";
import { loadSetting } from "@/lib/settings/loaders";
import { Detail } from "./detail";

/** Lines of the log: when, who and from where, what, to what, and all that was written down with it. */
export async function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const [t, name, locale, setting] = await Promise.all([
    getTranslations("audit"),
    getTranslations("audit-actions"),
    getLocale(),
    loadSetting(),
  ]);
  const notation = { locale, timeZone: setting?.timeZone ?? "UTC" };
  return (
    <Table caption={t("title")}>
      <thead>
        <tr>
          <HeadCell className="hidden sm:table-cell">{t("columns.at")}</HeadCell>
          <HeadCell className="max-sm:w-[55%] sm:min-w-44">{t("columns.actor")}</HeadCell>
          <HeadCell>{t("columns.action")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("columns.subject")}</HeadCell>
          <HeadCell className="hidden md:table-cell">{t("columns.detail")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, actor, action, sort, subject, detail, address }) => (
          <tr key={id}>
            <Cell className="hidden whitespace-nowrap tabular-nums sm:table-cell">
              {formatInstant(new Date(at), notation)}
            </Cell>
            <Cell className="[overflow-wrap:anywhere]">
              {actor}
              <span className="block text-xs tabular-nums sm:hidden">{formatInstant(new Date(at), notation)}</span>
              {address && <span className="block text-soft text-xs">{address}</span>}
            </Cell>
            <Cell className="[overflow-wrap:anywhere]">
              {isNamed(action) ? name(action) : <code>{action}</code>}
              <span className="block text-soft text-xs">{t(`sorts.${sort}`)}</span>
              {subject && <span className="block text-xs sm:hidden">{subject}</span>}
            </Cell>
            <Cell className="hidden [overflow-wrap:anywhere] sm:table-cell">{subject}</Cell>
            <Cell className="hidden md:table-cell">{detail && <Detail of={detail} label={t("columns.detail")} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
