"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Carried } from "@/components/ui/carried";
import { Select } from "@/components/ui/select";
import { useWorkers } from "./use-workers";

interface ForWhomProps {
  userId: number;
  /** Code of the account that was chosen; "" until then. */
  account: string;
  error?: string;
}

/** Whom a follow-up is for: oneself, one of those who may work on its account, or nobody yet. */
export function ForWhom({ userId, account, error }: ForWhomProps) {
  const t = useTranslations("follow-ups");
  const [to, choose] = useState(String(userId));
  const people = useWorkers(account);
  const others = (people ?? [])
    .filter(({ id }) => id !== userId)
    .map(({ id, name }) => ({ value: `${id}`, label: name }));
  const options = [{ value: `${userId}`, label: t("byHand.me") }, ...others, { value: "", label: t("nobody") }];
  // Of the account that was chosen before, perhaps; whoever is not known yet stays chosen until it is.
  if (people && !options.some(({ value }) => value === to)) choose(`${userId}`);
  return (
    <div className="relative">
      <Select
        label={t("byHand.for")}
        options={options}
        value={to}
        onChange={({ target }) => choose(target.value)}
        error={error}
      />
      <Carried name="to" value={to} onChange={choose} />
    </div>
  );
}
