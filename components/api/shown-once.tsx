"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useToast } from "../ui/toast";

/** A key or secret just made, to be copied; it cannot be shown again. */
export function ShownOnce({ title, text }: { title: string; text: string }) {
  const t = useTranslations("api");
  const common = useTranslations("common");
  const toast = useToast();
  async function copy() {
    await navigator.clipboard.writeText(text);
    toast(common("copied"));
  }
  return (
    <Notice tone="good" title={title} live>
      <p>{t("shownOnce")}</p>
      <p className="mt-2 break-all font-mono text-xs" data-testid="shown-once">
        {text}
      </p>
      <Button look="secondary" small className="mt-3" onClick={copy}>
        {common("copy")}
      </Button>
    </Notice>
  );
}
