"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { deleteThemeAction } from "@/lib/themes/actions";
import { DeleteForm } from "../ui/delete-form";

/** Takes a theme away, once it was said twice. */
export function DeleteThemeForm({ code, name, answers }: { code: string; name: string; answers: number }) {
  const t = useTranslations("settings.themes");
  // The page without the theme comes with the action's answer.
  const stay = useCallback(() => {}, []);
  const words = { delete: t("delete"), ask: t("deleteAsk", { name, answers }), sure: t("deleteSure"), keep: t("keep") };
  return (
    <DeleteForm action={deleteThemeAction} words={words} onDone={stay}>
      <input type="hidden" name="code" value={code} />
    </DeleteForm>
  );
}
