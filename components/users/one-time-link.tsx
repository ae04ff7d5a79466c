"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useToast } from "../ui/toast";

/** A link just made, to be handed over; it cannot be shown again. */
export function OneTimeLink({ link, person }: { link: string; person: string }) {
  const t = useTranslations("admin.users");
  const common = useTranslations("common");
  const toast = useToast();
  async function copy() {
    await navigator.clipboard.writeText(link);
    toast(common("copied"));
  }
  return (
    <Notice tone="good" title={t("linkTitle", { name: person })} live>
      <p className="text-left">{t("linkHint")}</p>
      <p className="mt-2 break-all text-left font-mono text-xs" data-testid="one-time-link">
        {link}
      </p>
      <Button look="secondary" small className="mt-3" onClick={copy}>
        {common("copy")}
      </Button>
    </Notice>
  );
}
