"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountPicker, type PickedAccount } from "../accounts/account-picker";
import { Button } from "../ui/button";

/** Asks which two accounts are one, and leads to what merging them would do. */
export function MergeQuestion(given: { from?: PickedAccount; into?: PickedAccount }) {
  const t = useTranslations("data-health.merge");
  const fields = useTranslations("common.field");
  const [missing, setMissing] = useState<readonly string[]>([]);
  return (
    <form
      action="/admin/data/merge"
      className="flex max-w-xl flex-col gap-5"
      onSubmit={(event) => {
        // What is typed names no account until one of those found is chosen.
        const typed = new FormData(event.currentTarget);
        const without = ["from", "into"].filter((name) => !typed.get(name));
        setMissing(without);
        if (without.length > 0) event.preventDefault();
      }}
    >
      {(["from", "into"] as const).map((name) => (
        <AccountPicker
          key={name}
          name={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          defaultAccount={given[name]}
          required
          error={missing.includes(name) ? fields("account") : undefined}
        />
      ))}
      <div>
        <Button type="submit">{t("look")}</Button>
      </div>
    </form>
  );
}
