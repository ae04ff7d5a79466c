import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { loadHistory } from "@/lib/imports/loaders";
import { type HistoryParams, historyAddress } from "@/lib/imports/schema";
import { loadSetting } from "@/lib/settings/loaders";
import { EmptyState } from "../ui/empty-state";
import { Link } from "../ui/link";
import { PageLinks } from "../ui/page-links";
import { Cell, HeadCell, Table } from "../ui/table";
import { StatusWord } from "./status-word";

/** What was imported, the newest first, a page at a time. */
export async function History({ filter }: { filter: HistoryParams }) {
  const { before } = filter;
  const [t, kinds, locale, setting, { imports, older }] = await Promise.all([
    getTranslations("upload.history"),
    getTranslations("imports.kinds"),
    getLocale(),
    loadSetting(),
    loadHistory(filter),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  const isFiltered = filter.kind !== undefined || filter.origin !== undefined;
  if (imports.length === 0 && !before && !isFiltered) {
    return <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>;
  }
  if (imports.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <>
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("file")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
            <HeadCell numeric className="max-sm:pr-0">
              {t("rows")}
            </HeadCell>
            <HeadCell numeric className="hidden sm:table-cell">
              {t("refused")}
            </HeadCell>
            <HeadCell className="hidden md:table-cell">{t("when")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{t("who")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, kind, fileName, origin, reading, status, accepted, rejected, createdAt, userName }) => (
            <tr key={id}>
              <Cell className="max-w-40 sm:max-w-none">
                <Link href={`/admin/imports/${id}`} className="break-words">
                  {fileName}
                </Link>
                <span className="block text-soft">
                  {kinds(kind)}
                  {origin !== "file" && ` · ${t(`origins.${origin}`)}`}
                  {reading.lines && ` · ${t("mended", { importId: String(reading.refusedOf) })}`}
                </span>
                <span className="block text-soft md:hidden">{formatInstant(createdAt, { locale, timeZone })}</span>
              </Cell>
              <Cell>
                <StatusWord status={status} />
              </Cell>
              <Cell numeric className="max-sm:pr-0">
                {status === "running" ? "" : formatNumber(accepted, locale)}
              </Cell>
              <Cell numeric className="hidden sm:table-cell">
                {status === "running" ? "" : formatNumber(rejected, locale)}
              </Cell>
              <Cell className="hidden whitespace-nowrap md:table-cell">
                {formatInstant(createdAt, { locale, timeZone })}
              </Cell>
              <Cell className="hidden md:table-cell">{userName ?? t("commandLine")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <PageLinks
        back={{
          label: t("newest"),
          href: before === undefined ? null : historyAddress({ ...filter, before: undefined }),
        }}
        on={{ label: t("older"), href: older === null ? null : historyAddress({ ...filter, before: older }) }}
      />
    </>
  );
}
