import { getLocale, getTranslations } from "next-intl/server";
import { loadImportsOf } from "@/lib/data-health/loaders";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { loadSetting } from "@/lib/settings/loaders";
import { EmptyState } from "../ui/empty-state";
import { ButtonLink, Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";

/** Where a kind's rows of one month came from. */
export async function MonthImports({ kind, month }: { kind: string; month: string }) {
  const [t, locale, setting, imports] = await Promise.all([
    getTranslations("data-health.month"),
    getLocale(),
    loadSetting(),
    loadImportsOf(kind, month),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  const upload = <ButtonLink href={`/admin/imports?kind=${kind}`}>{t("upload")}</ButtonLink>;
  if (imports.length === 0)
    return (
      <EmptyState title={t("noneTitle")} action={upload}>
        {t("none")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col items-start gap-6">
      <div className="w-full max-w-3xl">
        <Table caption={t("caption")}>
          <thead>
            <tr>
              <HeadCell>{t("import")}</HeadCell>
              <HeadCell className="hidden sm:table-cell">{t("when")}</HeadCell>
              <HeadCell numeric>{t("rows")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ importId, fileName, createdAt, rows }) => (
              <tr key={importId}>
                <Cell className="[overflow-wrap:anywhere]">
                  {fileName ? <Link href={`/admin/imports/${importId}`}>{fileName}</Link> : t("noImport")}
                </Cell>
                <Cell className="hidden whitespace-nowrap sm:table-cell">
                  {createdAt ? formatInstant(createdAt, { locale, timeZone }) : "–"}
                </Cell>
                <Cell numeric>{formatNumber(rows, locale)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {upload}
    </div>
  );
}
