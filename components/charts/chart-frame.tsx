"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { CsvLink } from "./csv-link";
import { LateDrawing } from "./late-drawing";

interface ChartFrameProps {
  title: string;
  note?: ReactNode;
  chart: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  /** Address of the same figures as CSV. */
  csv: string;
  /** Name of the picture's file, without its ending. */
  fileName: string;
  /** A switch of the chart's own, before the others. */
  extra?: ReactNode;
  className?: string;
}

/** A chart in its card, which can be read as a table or taken along as CSV or as a picture. */
export function ChartFrame({ title, note, chart, table, csv, fileName, extra, className }: ChartFrameProps) {
  const t = useTranslations("charts.view");
  const [view, setView] = useState<"chart" | "table">("chart");
  const drawing = useRef<HTMLDivElement>(null);
  const savePicture = async () => {
    const { savePng } = await import("./save-png");
    if (drawing.current) await savePng(drawing.current, { title, fileName: `${fileName}.png` });
  };
  const choice = (id: "chart" | "table") => (
    <button
      type="button"
      aria-pressed={view === id}
      onClick={() => setView(id)}
      className={classes(
        "min-h-6",
        view === id ? "text-ink underline underline-offset-4" : "text-accent hover:underline",
      )}
    >
      {t(id)}
    </button>
  );
  return (
    <Card
      title={title}
      note={note}
      className={className}
      actions={
        <>
          {extra}
          {/* Together, so that none of them alone stands on a second line. */}
          <div className="flex items-center gap-x-4">
            <fieldset className="flex gap-3">
              <legend className="sr-only">{`${t("label")}: ${title}`}</legend>
              {choice("chart")}
              {choice("table")}
            </fieldset>
            <CsvLink href={csv} chart={title} />
            {view === "chart" && (
              <button
                type="button"
                onClick={savePicture}
                aria-label={t("pngOf", { chart: title })}
                className="min-h-6 text-accent hover:underline"
              >
                {t("png")}
              </button>
            )}
          </div>
        </>
      }
    >
      {view === "chart" ? (
        <div ref={drawing}>
          <LateDrawing>{chart}</LateDrawing>
        </div>
      ) : (
        table
      )}
    </Card>
  );
}
