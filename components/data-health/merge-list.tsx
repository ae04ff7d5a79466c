import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { loadMerges } from "@/lib/merges/loaders";
import { loadSetting } from "@/lib/settings/loaders";
import { EmptyState } from "../ui/empty-state";
import { ButtonLink } from "../ui/link";
import { PageLinks } from "../ui/page-links";
import { Cell, HeadCell, Table } from "../ui/table";
import { NamedAccount } from "./named-account";
import { UndoMergeForm } from "./undo-merge-form";

/** Merges, the newest first, each with the way back. */
export async function MergeList({ before }: { before?: number }) {
  const [t, locale, setting, { merges, older }] = await Promise.all([
    getTranslations("data-health.merges"),
    getLocale(),
    loadSetting(),
    loadMerges(before),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  if (merges.length === 0)
    return (
      <EmptyState title={t("noneTitle")} action={<ButtonLink href="/admin/data/merge">{t("open")}</ButtonLink>}>
        {t("none")}
      </EmptyState>
    );
  return (
    <>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("merged")}</HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("into")}</HeadCell>
            <HeadCell numeric className="hidden sm:table-cell">
              {t("rows")}
            </HeadCell>
            <HeadCell className="hidden md:table-cell">{t("when")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {merges.map(({ id, code, name, into, rows, mergedAt, mergedBy, undoneAt, later }) => (
            <tr key={id}>
              <Cell className="[overflow-wrap:anywhere]">
                {undoneAt ? <NamedAccount account={{ code, name }} /> : name}
                {!undoneAt && <span className="block text-soft">{code}</span>}
                {into && (
                  <span className="mt-1 block sm:hidden">
                    {t("into")} <NamedAccount account={into} />
                  </span>
                )}
              </Cell>
              <Cell className="hidden sm:table-cell">{into && <NamedAccount account={into} />}</Cell>
              <Cell numeric className="hidden sm:table-cell">
                {formatNumber(rows, locale)}
              </Cell>
              <Cell className="hidden md:table-cell">
                {formatInstant(mergedAt, { locale, timeZone })}
                <span className="block text-soft">{mergedBy ?? t("commandLine")}</span>
              </Cell>
              <Cell>
                {undoneAt && (
                  <span className="text-soft">
                    {t("undone", { when: formatInstant(undoneAt, { locale, timeZone }) })}
                  </span>
                )}
                {!undoneAt && later !== null && (
                  <span className="text-soft">{t("later", { later: String(later) })}</span>
                )}
                {!undoneAt && later === null && <UndoMergeForm merge={id} name={name} />}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <PageLinks
        back={{ label: t("newest"), href: before === undefined ? null : "/admin/data/merges" }}
        on={{ label: t("older"), href: older === null ? null : `/admin/data/merges?before=${older}` }}
      />
    </>
  );
}
