import { getTranslations } from "next-intl/server";
import { Link } from "../ui/link";

interface PlaceProps {
  importId: number | null;
  line: number | null;
  files: ReadonlyMap<number, string>;
}

/** The file and line that a row came from; it leads to the import, where it can be undone. */
export async function PlaceOfRow({ importId, line, files }: PlaceProps) {
  const t = await getTranslations("data-health.list");
  const name = importId === null ? undefined : files.get(importId);
  if (importId === null || !name) return "–";
  return (
    <span className="[overflow-wrap:anywhere]">
      <Link href={`/admin/imports/${importId}`}>{name}</Link>
      {line !== null && <span className="block text-soft">{t("line", { line: String(line) })}</span>}
    </span>
  );
}
