"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useSignIn } from "./use-sign-in";

/** One button that uses the link up and signs in. */
export function LinkForm({ token }: { token: string }) {
  const t = useTranslations("auth.link");
  const { submit, busy, error } = useSignIn("link", "/");
  return (
    <div className="flex flex-col items-start gap-5">
      {error && (
        <Notice tone="bad" live>
          {error}
        </Notice>
      )}
      <Button busy={busy} onClick={() => submit({ token })}>
        {t("submit")}
      </Button>
    </div>
  );
}
