"use client";

import { useTranslations } from "next-intl";
import type { Part } from "@/lib/imports/types";
import { classes } from "../ui/classes";
import { Select } from "../ui/select";

interface PartFieldProps<Value extends string> {
  label: string;
  values: readonly Value[];
  name: (value: Value) => string;
  /** Null where the user has chosen, or nothing could be found. */
  found: Part<Value> | null;
  choice: Value | undefined;
  onChange: (choice: Value | undefined) => void;
}

/** One part of a file's reading: as found, certain or not, or as the user says. */
export function PartField<Value extends string>({
  label,
  values,
  name,
  found,
  choice,
  onChange,
}: PartFieldProps<Value>) {
  const t = useTranslations("upload.prepare");
  const asFound = found ? name(found.value) : t("find");
  // What was found for certain need not be confirmed.
  const offered = values.filter((value) => !found?.certain || value !== found.value);
  const unsure = found !== null && !found.certain;
  const mark = choice ? t("chosen") : found && t(found.certain ? "certain" : "uncertain");
  return (
    <div>
      <Select
        label={label}
        value={choice ?? ""}
        onChange={({ target }) => onChange(values.find((value) => value === target.value))}
        options={[{ value: "", label: asFound }, ...offered.map((value) => ({ value, label: name(value) }))]}
        className={unsure ? "border-warn" : undefined}
      />
      <p className={classes("mt-1.5 min-h-5 text-sm", unsure ? "font-medium text-warn" : "text-soft")}>
        {mark && <span aria-hidden>{unsure ? "△ " : "✓ "}</span>}
        {mark}
      </p>
    </div>
  );
}
