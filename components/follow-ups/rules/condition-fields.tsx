"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { NUMBERS } from "@/lib/follow-ups/conditions";
import type { Condition, RuleReason } from "@/lib/follow-ups/types";

interface ConditionFieldsProps {
  reason: RuleReason;
  /** Null: what is usual. */
  condition: Condition | null;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** What a reason asks for. */
export function ConditionFields({ reason, condition, values, errors }: ConditionFieldsProps) {
  const t = useTranslations("follow-ups.rules");
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="mb-2 font-semibold text-sm">{t("conditions")}</legend>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        {NUMBERS[reason].map(({ name, usual, optional }) => {
          const kept = condition ? condition[name] : usual;
          const isDays = name === "days";
          const label = isDays ? t(`fields.days.${reason}`) : t(`fields.${name}`);
          return (
            <Input
              key={name}
              label={label}
              hint={name === "windowDays" ? t("windowHint") : undefined}
              name={name}
              required={!optional}
              inputMode="numeric"
              maxLength={4}
              defaultValue={values[name] ?? kept?.toString() ?? ""}
              error={errors[name]}
            />
          );
        })}
      </div>
      {reason === "stalled-deal" && (
        <Checkbox label={t("past")} name="past" defaultChecked={condition ? condition.past === true : true} />
      )}
    </fieldset>
  );
}
