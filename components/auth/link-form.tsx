"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { useSignIn } from "./use-sign-in";

/** One button that uses the link up and signs in. */
export function LinkForm({ token }: { token: string }) {
  const t = useTranslations("auth.link");
  const { submit, busy, error } = useSignIn("link", "/");
  return (
    <div className="flex flex-col items-start gap-5">
      <FormFault>{error}</FormFault>
      <Button busy={busy} onClick={() => submit({ token })}>
        {t("submit")}
      </Button>
    </div>
  );
}
