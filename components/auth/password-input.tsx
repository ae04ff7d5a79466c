"use client";

import { useTranslations } from "next-intl";
import { Input } from "../ui/input";

interface PasswordInputProps {
  label: string;
  name: string;
  /** One to be chosen, or one that the reader has. */
  kind: "new" | "current";
  error?: string;
}

/** A password: what it must be like, and what tells a password manager which one it is, are the same wherever one is asked for. */
export function PasswordInput({ label, name, kind, error }: PasswordInputProps) {
  const t = useTranslations("auth");
  const rules = kind === "new" ? { hint: t("passwordHint"), minLength: 12, maxLength: 200 } : {};
  return (
    <Input
      label={label}
      name={name}
      type="password"
      autoComplete={`${kind}-password`}
      required
      error={error}
      {...rules}
    />
  );
}
