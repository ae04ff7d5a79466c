"use client";

import { useTranslations } from "next-intl";

/** Beside a form's button: says, to screen readers too, that what was typed is saved. */
export function SavedNote({ isSaved }: { isSaved: boolean | undefined }) {
  const t = useTranslations("common");
  return (
    <span role="status" className="text-good text-sm">
      {isSaved ? t("saved") : ""}
    </span>
  );
}
