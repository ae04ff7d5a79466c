import { getTranslations } from "next-intl/server";
import { Link } from "../ui/link";
import { Notice } from "../ui/notice";

/** Says of a file that came before that only the rows are taken that an import of it had refused. */
export async function RefusedOf({ title, words, importId }: { title?: string; words: string; importId: number }) {
  const t = await getTranslations("upload.prepare");
  return (
    <Notice title={title}>
      <p>{words}</p>
      <p className="mt-1">
        <Link href={`/admin/imports/${importId}`}>{t("knownLink", { importId: String(importId) })}</Link>
      </p>
    </Notice>
  );
}
