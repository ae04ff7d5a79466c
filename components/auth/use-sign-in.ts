"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readSignInError } from "@/lib/auth/sign-in-error";

/**
 * Signs in through next-auth and goes to `to`. A whole new page is loaded, because everything that was shown to a
 * stranger may look different now. `error` is a sentence in the reader's language.
 */
export function useSignIn(provider: "password" | "link", to: string) {
  const t = useTranslations("errors");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  async function submit(credentials: Record<string, string>): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const answer = await signIn(provider, { ...credentials, redirect: false });
      if (answer?.ok) return window.location.assign(to);
      const { code, params } = readSignInError(answer?.error ?? "");
      setError(t(code, params));
    } catch {
      setError(t("unexpected"));
    }
    setBusy(false);
  }
  return { submit, busy, error };
}
