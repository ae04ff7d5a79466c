"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { CourseMarks } from "@/lib/charts/prepare-marks";

/** What the numbers on the axis stand for, below a chart. */
export function Marks({ marks: { marks, earlier } }: { marks: CourseMarks }) {
  const t = useTranslations("charts.marks");
  const format = useFigureFormat();
  if (marks.length === 0) return null;
  return (
    <ol aria-label={t("label")} className="-mt-6 flex flex-wrap gap-x-4 gap-y-1 text-soft text-xs sm:pl-15">
      {marks.map(({ number, date, name }) => (
        <li key={number} className="flex items-baseline gap-1.5">
          <MarkNumber number={number} />
          <span className="wrap-anywhere min-w-0">
            {name}, <span className="whitespace-nowrap">{format.moment(date)}</span>
          </span>
        </li>
      ))}
      {earlier > 0 && <li>{t("earlier", { count: earlier })}</li>}
    </ol>
  );
}

/** The number of a mark, as it stands on the axis and at its text. */
export function MarkNumber({ number }: { number: number }) {
  return (
    <span className="inline-block min-w-3.5 border border-edge bg-paper px-0.5 text-center text-[0.625rem] text-soft leading-[0.8rem] tabular-nums">
      {number}
    </span>
  );
}
