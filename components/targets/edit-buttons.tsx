"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { TargetStart } from "@/lib/board/target-editing";
import { useTargetEditing } from "./target-editing";

/** Opens an empty form. */
export function AddTarget() {
  const t = useTranslations("targets");
  const edit = useTargetEditing();
  return edit && <Button onClick={() => edit("new")}>{t("add")}</Button>;
}

/** Opens the form of targets that are set; `name` tells a screen reader which. */
export function EditTarget({ start, name }: { start: TargetStart; name: string }) {
  const t = useTranslations("targets");
  const edit = useTargetEditing();
  if (!edit) return null;
  return (
    <Button look="plain" small aria-label={name} onClick={() => edit(start)}>
      {t("edit")}
    </Button>
  );
}
