"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Select } from "../ui/select";

interface TimeZoneFieldProps {
  timeZones: string[];
  chosen: string | undefined;
  error: string | undefined;
}

/** Offers the browser's own zone first; the server cannot know it, so it is filled in when the page is alive. */
export function TimeZoneField({ timeZones, chosen, error }: TimeZoneFieldProps) {
  const t = useTranslations("auth.setUp");
  const [zone, setZone] = useState(chosen ?? "UTC");
  useEffect(() => {
    if (chosen) return;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZones.includes(timeZone)) setZone(timeZone);
  }, [chosen, timeZones]);
  return (
    <Select
      label={t("timeZone")}
      hint={t("timeZoneHint")}
      name="timeZone"
      options={timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      value={zone}
      onChange={(event) => setZone(event.target.value)}
      error={error}
    />
  );
}
