"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Person, Rule } from "@/lib/follow-ups/types";

interface WhomFieldsProps {
  rule: Rule | null;
  people: readonly Person[];
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Who gets what a rule opens. */
export function WhomFields({ rule, people, values, errors }: WhomFieldsProps) {
  const t = useTranslations("follow-ups.rules");
  const isFixed = rule !== null && !rule.ownerFirst;
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <Select
        label={t("whom")}
        name="whom"
        options={[
          { value: "owner", label: t("whoms.owner") },
          { value: "person", label: t("whoms.person") },
        ]}
        defaultValue={values.whom ?? (isFixed ? "person" : "owner")}
        error={errors.whom}
      />
      <Select
        label={t("person")}
        hint={t("personHint")}
        name="ownerId"
        options={[
          { value: "", label: t("nobody") },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        defaultValue={values.ownerId ?? rule?.ownerId?.toString() ?? ""}
        error={errors.ownerId}
      />
    </div>
  );
}
