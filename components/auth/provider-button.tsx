"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";

/** Goes to the organisation's own provider and comes back signed in. */
export function ProviderButton({ name, to }: { name: string | null; to: string }) {
  const t = useTranslations("auth.signIn");
  const errors = useTranslations("errors");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function go() {
    setBusy(true);
    setFailed(false);
    try {
      await signIn("oidc", { callbackUrl: to });
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }
  return (
    <div className="mb-8 flex flex-col gap-6">
      <FormFault>{failed ? errors("oidc-failed") : null}</FormFault>
      <Button busy={busy} onClick={go}>
        {name ? t("withProvider", { name }) : t("withOrganisation")}
      </Button>
      <p className="flex items-center gap-4 text-sm text-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t("orPassword")}
      </p>
    </div>
  );
}
