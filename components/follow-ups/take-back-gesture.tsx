"use client";

import { useTranslations } from "next-intl";
import { AskFirst } from "@/components/ui/ask-first";
import { takeBackGestureAction } from "@/lib/follow-ups/actions";

interface TakeBackGestureProps {
  accountId: number;
  gesture: string;
  /** What was given, in words. */
  what: string;
}

/** Takes back what was noted as given by mistake. */
export function TakeBackGesture({ accountId, gesture, what }: TakeBackGestureProps) {
  const t = useTranslations("follow-ups.gesture");
  const words = {
    label: t("takeBack"),
    labelNamed: t("takeBackNamed", { what }),
    hint: t("takeBackHint"),
    sure: t("takeBackSure"),
    not: t("takeBackNot"),
  };
  return (
    <AskFirst action={takeBackGestureAction} words={words}>
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="gesture" value={gesture} />
    </AskFirst>
  );
}
