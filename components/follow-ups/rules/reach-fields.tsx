"use client";

import { useTranslations } from "next-intl";
import { ReachField } from "@/components/board/changes/reach-field";
import type { Reach } from "@/lib/follow-ups/types";

interface ReachFieldsProps {
  offered: Record<keyof Reach, string[]>;
  chosen: Reach | null;
  errors: Record<string, string>;
}

const NAMES: readonly (keyof Reach)[] = ["segments", "regions", "plans", "industries"];

/** Which accounts a rule is for; nothing chosen is everybody. */
export function ReachFields({ offered, chosen, errors }: ReachFieldsProps) {
  const t = useTranslations("follow-ups.rules");
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold text-sm">{t("reach")}</legend>
      {NAMES.map((name) => (
        <ReachField
          key={name}
          name={name}
          label={t(`reachNames.${name}`)}
          offered={offered[name]}
          chosen={chosen?.[name] ?? []}
          error={errors[name]}
        />
      ))}
    </fieldset>
  );
}
