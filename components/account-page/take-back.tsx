"use client";

import { useTranslations } from "next-intl";
import { DeleteForm } from "@/components/ui/delete-form";
import { takeBackAction } from "@/lib/account-page/actions";
import type { RecordedKind } from "@/lib/account-page/recorded-kinds";

interface TakeBackProps {
  kind: RecordedKind;
  account: string;
  id: string;
  onDone: () => void;
}

/** Takes back what was last typed in of a row: it goes, or is again what it was before. */
export function TakeBack({ kind, account, id, onDone }: TakeBackProps) {
  const t = useTranslations("account.takeBack");
  const words = { delete: t("open"), ask: t("ask"), sure: t("sure"), keep: t("keep") };
  return (
    <DeleteForm action={takeBackAction} words={words} onDone={onDone}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="account" value={account} />
      <input type="hidden" name="id" value={id} />
    </DeleteForm>
  );
}
