"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { type TalkChoices, TalkPanel } from "./talk-panel";

interface PlanButtonProps {
  choices: TalkChoices;
  /** Of one account; without it the form asks which. */
  account?: { accountId: number; name: string };
  look?: ButtonLook;
}

/** Opens the form by which a talk is planned. */
export function PlanButton({ choices, account, look = "secondary" }: PlanButtonProps) {
  const t = useTranslations("interviews.plan");
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const label = account && t("named", { account: account.name });
  return (
    <>
      <Button look={look} small={look !== "primary"} onClick={() => setOpen(true)} aria-label={label}>
        {t(account ? "button" : "title")}
      </Button>
      {open && <TalkPanel choices={choices} account={account} onClose={close} />}
    </>
  );
}
