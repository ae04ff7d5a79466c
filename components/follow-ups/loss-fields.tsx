"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { OTHER_REASON } from "@/lib/follow-ups/other-reason";

interface LossFieldsProps {
  reasons: readonly string[];
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Why a customer was lost: one of the reasons in use, or another one in words. */
export function LossFields({ reasons, values, errors }: LossFieldsProps) {
  const t = useTranslations("follow-ups.close");
  const [reason, choose] = useState(values.lossReason ?? "");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label={t("lossReason")}
        name="lossReason"
        options={[
          { value: "", label: t("choose") },
          ...reasons.map((value) => ({ value, label: value })),
          { value: OTHER_REASON, label: t("other") },
        ]}
        value={reason}
        onChange={({ target }) => choose(target.value)}
        error={errors.lossReason}
      />
      {reason === OTHER_REASON && (
        <Input
          label={t("otherReason")}
          name="otherReason"
          maxLength={200}
          defaultValue={values.otherReason}
          error={errors.otherReason}
        />
      )}
    </div>
  );
}
