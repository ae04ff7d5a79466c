"use client";

import { useTranslations } from "next-intl";
import { AccountPicker, type PickedAccount } from "../accounts/account-picker";
import { Button } from "../ui/button";

/** Asks which two accounts are one, and leads to what merging them would do. */
export function MergeQuestion({ from, into }: { from?: PickedAccount; into?: PickedAccount }) {
  const t = useTranslations("data-health.merge");
  return (
    <form action="/admin/data/merge" className="flex max-w-xl flex-col gap-5">
      <AccountPicker name="from" label={t("from")} hint={t("fromHint")} defaultAccount={from} required />
      <AccountPicker name="into" label={t("into")} hint={t("intoHint")} defaultAccount={into} required />
      <div>
        <Button type="submit">{t("look")}</Button>
      </div>
    </form>
  );
}
