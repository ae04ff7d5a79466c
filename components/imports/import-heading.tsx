import { getLocale, getTranslations } from "next-intl/server";
import { formatInstant } from "@/lib/format/dates";
import type { ImportSummary } from "@/lib/imports/data";
import { loadSetting } from "@/lib/settings/loaders";
import { Link } from "../ui/link";
import { PageHeading } from "../ui/page-heading";

/** Which import this is: file, kind, when and by whom. */
export async function ImportHeading({ found: { id, fileName, kind, createdAt, userName } }: { found: ImportSummary }) {
  const [t, kinds, locale, setting] = await Promise.all([
    getTranslations("upload"),
    getTranslations("imports.kinds"),
    getLocale(),
    loadSetting(),
  ]);
  const when = formatInstant(createdAt, { locale, timeZone: setting?.timeZone ?? "UTC" });
  return (
    <PageHeading
      title={<span className="break-words">{fileName}</span>}
      actions={<Link href="/admin/imports">{t("prepare.back")}</Link>}
    >
      {t("result.number", { id: String(id) })} ·{" "}
      {t("result.by", { kind: kinds(kind), when, who: userName ?? t("history.commandLine") })}
    </PageHeading>
  );
}
