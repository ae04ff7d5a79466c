import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** A chart without data: what would fill it, and where that is brought in. */
export function ChartEmpty({ title, note }: { title: string; note: string }) {
  const t = useTranslations("board.empty");
  return (
    <Card title={title}>
      <div className="flex min-h-40 flex-col items-start justify-center gap-3 border-line border-y py-6 text-sm">
        <p className="max-w-prose text-soft">{note}</p>
        <Link href="/admin/imports">{t("action")}</Link>
      </div>
    </Card>
  );
}
