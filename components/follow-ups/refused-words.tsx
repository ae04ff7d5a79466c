"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { WorkState } from "@/lib/follow-ups/respond";

/** Why closing was refused. Where somebody else has closed it, what was typed can be taken along. */
export function RefusedWords({ state: { error, closed, values } }: { state: WorkState }) {
  const t = useTranslations("follow-ups.close");
  const common = useTranslations("common");
  const toast = useToast();
  if (!error) return null;
  const words = [values?.outcome, values?.learned].filter(Boolean).join("\n\n");
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    toast(common("copied"));
  };
  return (
    <Notice tone="bad" live>
      {error}
      {closed && words && (
        <span className="block">
          <Button look="plain" small onClick={copy}>
            {t("copy")}
          </Button>
        </span>
      )}
    </Notice>
  );
}
