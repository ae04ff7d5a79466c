import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { requireSession } from "@/lib/auth/gate";

/** A chart without data: what would fill it, and for those who may bring it in, where. */
export async function ChartEmpty({ title, note, extra }: { title: string; note: string; extra?: ReactNode }) {
  const [t, { role }] = await Promise.all([getTranslations("board.empty"), requireSession()]);
  return (
    <Card title={title} actions={extra}>
      <div className="flex min-h-40 flex-col items-start justify-center gap-3 border-line border-y py-6 text-sm">
        <p className="max-w-prose text-soft">{note}</p>
        {role === "admin" && <Link href="/admin/imports">{t("action")}</Link>}
      </div>
    </Card>
  );
}
