"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import type { ReferenceEntry } from "@/lib/references/types";
import { EntryPanel } from "./entry-panel";

interface EntryButtonProps {
  /** Of one account; without it the form asks which. */
  account?: { accountId: number; name: string };
  /** To be changed; without it a new one is written. */
  entry?: ReferenceEntry;
  look?: ButtonLook;
}

/** Opens the form by which an account is put down as willing, as validated, or as withdrawn. */
export function EntryButton({ account, entry, look = "secondary" }: EntryButtonProps) {
  const t = useTranslations("references.entry");
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const named = entry ? t("changeNamed", { account: entry.account }) : undefined;
  return (
    <>
      <Button look={look} small={look !== "primary"} onClick={() => setOpen(true)} aria-label={named}>
        {t(entry ? "change" : "add")}
      </Button>
      {open && <EntryPanel account={account} entry={entry} onClose={close} />}
    </>
  );
}
