import { useTranslations } from "next-intl";
import type { ImportSummary } from "@/lib/imports/data";

const TONES: Record<ImportSummary["status"], string> = {
  running: "text-accent",
  committed: "text-good",
  failed: "text-bad",
  undone: "text-soft",
};

/** The state of an import as a word; the colour only helps. */
export function StatusWord({ status }: { status: ImportSummary["status"] }) {
  const t = useTranslations("imports.status");
  return <span className={TONES[status]}>{t(status)}</span>;
}
