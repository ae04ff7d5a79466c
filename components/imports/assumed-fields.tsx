"use client";

import { useTranslations } from "next-intl";
import type { Assumption } from "@/lib/imports/assumptions";
import type { Plan } from "@/lib/imports/schema";
import { classes } from "../ui/classes";
import { Select } from "../ui/select";

/** What stands in for fields without a column, each with what says so; to be chosen where there is a choice. */
export function AssumedFields({
  assumptions,
  plan,
  change,
}: {
  assumptions: readonly Assumption[];
  plan: Plan;
  change: (next: Partial<Plan>) => void;
}) {
  const t = useTranslations("upload.prepare");
  const names = useTranslations("imports.fields");
  const choices = useTranslations("imports.choices");
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
      {assumptions.map(({ field, value, by, column, values }) => {
        const shown = plan.assumed[field] ?? value;
        const basis = by === "column" ? t("byColumn", { column: column ?? "" }) : t(BASIS[by]);
        const unsure = by === "nothing" && values.length > 0;
        return (
          <div key={field}>
            {values.length > 0 ? (
              <Select
                label={names(field)}
                value={shown}
                onChange={({ target }) => change({ assumed: { ...plan.assumed, [field]: target.value } })}
                options={values.map((each) => ({ value: each, label: choices(`${field}.${each}`) }))}
                className={unsure ? "border-warn" : undefined}
              />
            ) : (
              <>
                <p className="font-medium text-sm">{names(field)}</p>
                <p className="mt-1.5">{value}</p>
              </>
            )}
            <p className={classes("mt-1.5 min-h-5 text-sm", unsure ? "font-medium text-warn" : "text-soft")}>
              {by !== "nothing" && <span aria-hidden>✓ </span>}
              {unsure && <span aria-hidden>△ </span>}
              {basis}
            </p>
          </div>
        );
      })}
    </div>
  );
}

const BASIS = { nothing: "byNothing", user: "byUser" } as const;
