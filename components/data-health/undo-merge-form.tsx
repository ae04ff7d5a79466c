"use client";

import { useTranslations } from "next-intl";
import { undoMergeAction } from "@/lib/merges/actions";
import { AskFirst } from "../ui/ask-first";

/** Asks before two accounts are made of one again, and says what stays where it is. */
export function UndoMergeForm({ merge, name }: { merge: number; name: string }) {
  const t = useTranslations("data-health.merges");
  const words = {
    label: t("undo"),
    labelNamed: t("undoNamed", { name }),
    hint: t("sure"),
    sure: t("confirm"),
    not: t("keep"),
  };
  return (
    <AskFirst action={undoMergeAction} words={words}>
      <input type="hidden" name="merge" value={merge} />
    </AskFirst>
  );
}
