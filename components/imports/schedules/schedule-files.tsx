import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { requestTranslator } from "@/lib/i18n/request-translator";
import type { ScheduleFile } from "@/lib/imports/schedules/data";
import { loadSetting } from "@/lib/settings/loaders";
import { Link } from "../../ui/link";
import { Cell, HeadCell, Table } from "../../ui/table";
import { StatusWord } from "../status-word";

/** The last files of a folder, with what came of each. */
export async function ScheduleFiles({ files }: { files: readonly ScheduleFile[] }) {
  const [t, history, progress, translate, locale, setting] = await Promise.all([
    getTranslations("upload.schedules"),
    getTranslations("upload.history"),
    getTranslations("upload.progress"),
    requestTranslator(),
    getLocale(),
    loadSetting(),
  ]);
  const timeZone = setting?.timeZone ?? "UTC";
  return (
    <Table caption={t("files")}>
      <thead>
        <tr>
          <HeadCell>{history("file")}</HeadCell>
          <HeadCell>{history("state")}</HeadCell>
          <HeadCell numeric>{history("rows")}</HeadCell>
          <HeadCell numeric>{history("refused")}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{t("found")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {files.map(({ fileName, seenAt, error, importId, status, accepted, rejected, importError }) => {
          const fault = error ?? importError;
          return (
            <tr key={`${fileName} ${seenAt.toISOString()} ${importId}`}>
              <Cell className="max-w-72 break-words">
                {importId === null ? fileName : <Link href={`/admin/imports/${importId}`}>{fileName}</Link>}
              </Cell>
              <Cell>
                {status === null && !fault && progress("waiting")}
                {status !== null && <StatusWord status={status} />}
                {fault && (
                  <span className="block max-w-80 text-bad text-xs">
                    {translate(`errors.${fault.code}`, fault.params)}
                  </span>
                )}
              </Cell>
              <Cell numeric>{status === "committed" ? formatNumber(accepted, locale) : ""}</Cell>
              <Cell numeric>{status === "committed" ? formatNumber(rejected, locale) : ""}</Cell>
              <Cell className="hidden whitespace-nowrap sm:table-cell">
                {formatInstant(seenAt, { locale, timeZone })}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
