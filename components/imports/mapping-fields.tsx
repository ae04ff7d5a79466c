"use client";

import { useTranslations } from "next-intl";
import type { Plan } from "@/lib/imports/schema";
import type { Mapping } from "@/lib/imports/types";
import { Select } from "../ui/select";

export interface Columns {
  header: string[];
  fields: { name: string; required: boolean }[];
  /** As it stands: what the user said, and what was found. */
  mapping: Mapping;
  unmapped: string[];
}

/** For each field of the kind, the column of the file that holds it. */
export function MappingFields({
  columns: { header, fields, mapping, unmapped },
  plan,
  change,
}: {
  columns: Columns;
  plan: Plan;
  change: (next: Partial<Plan>) => void;
}) {
  const t = useTranslations("upload.prepare");
  const names = useTranslations("imports.fields");
  return (
    <>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-5">
        {fields.map(({ name, required }) => {
          const column = plan.mapping[name] ?? mapping[name] ?? "";
          return (
            <Select
              key={name}
              label={required ? t("requiredField", { field: names(name) }) : names(name)}
              value={header.includes(column) ? column : ""}
              onChange={({ target }) => change({ mapping: { ...plan.mapping, [name]: target.value } })}
              options={[{ value: "", label: t("notInFile") }, ...header.map((each) => ({ value: each, label: each }))]}
              error={required && column === "" ? t("chooseColumn") : null}
            />
          );
        })}
      </div>
      {unmapped.length > 0 && (
        <p className="mt-5 break-words text-sm text-soft">
          {t(plan.kind === "accounts" ? "attributes" : "unmapped", { columns: unmapped.join(", ") })}
        </p>
      )}
    </>
  );
}
