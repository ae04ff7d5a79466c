"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { Select } from "@/components/ui/select";
import type { Grain } from "@/lib/metrics/types";
import { lastMonthOf, periodOf, periodsBetween, shiftPeriod } from "@/lib/time/periods";

/** How many periods of each grain are offered before and after now. */
const OFFERED: Record<Grain, number> = { month: 24, quarter: 8, year: 4, "trailing-12": 24 };

interface PeriodFieldsProps {
  grain: Grain;
  /** The newest month with data. */
  now: string;
  /** First month of the year, 1 to 12. */
  firstMonth: number;
  /** What is set already. */
  start: { from: string; to: string } | null;
  errors: Record<string, string>;
}

/** The first and the last period of a target. To begin with, from now to the end of the year. */
export function PeriodFields({ grain, now, firstMonth, start, errors }: PeriodFieldsProps) {
  const t = useTranslations("targets");
  const format = useFigureFormat();
  const current = periodOf(now, grain, firstMonth);
  const lastOfYear = periodOf(lastMonthOf(periodOf(now, "year", firstMonth), "year"), grain, firstMonth);
  const [from, setFrom] = useState(start?.from ?? current);
  const [to, setTo] = useState(start?.to ?? (grain === "trailing-12" ? current : lastOfYear));
  const offered = periodsBetween(
    earlier(from, shiftPeriod(current, grain, -OFFERED[grain])),
    later(to, shiftPeriod(current, grain, OFFERED[grain])),
    grain,
    firstMonth,
  ).reverse();
  const options = offered.map((value) => ({ value, label: format.period(value, grain) }));
  return (
    <div className="flex flex-col gap-1.5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t("from")}
          name="from"
          options={options}
          value={from}
          onChange={({ target }) => {
            setFrom(target.value);
            setTo(later(to, target.value));
          }}
          error={errors.from}
        />
        <Select
          label={t("to")}
          name="to"
          options={options.filter(({ value }) => value >= from)}
          value={to}
          onChange={({ target }) => setTo(target.value)}
          error={errors.to}
        />
      </div>
      <p className="text-sm text-soft">{t("toHint")}</p>
    </div>
  );
}

const earlier = (one: string, other: string) => (one < other ? one : other);
const later = (one: string, other: string) => (one > other ? one : other);
