import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface TableFrameProps {
  title: string;
  note?: ReactNode;
  /** Address of the same figures as CSV. */
  csv: string;
  children: ReactNode;
}

/** A table in its card, which can be taken along as CSV. */
export function TableFrame({ title, note, csv, children }: TableFrameProps) {
  const t = useTranslations("charts.view");
  return (
    <Card
      title={title}
      note={note}
      actions={
        <a
          href={csv}
          download
          aria-label={t("csvOf", { chart: title })}
          className="inline-flex min-h-6 items-center text-accent hover:underline"
        >
          {t("csv")}
        </a>
      }
    >
      {children}
    </Card>
  );
}
