"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { REACH } from "@/lib/changes/schema";
import type { Change } from "@/lib/changes/types";

/** What there is to choose from. */
export interface EditorChoices {
  reach: readonly { name: (typeof REACH)[number]; label: string; values: readonly string[] }[];
  metrics: readonly { value: string; label: string }[];
}

const ChangePanel = dynamic(() => import("./change-panel").then((module) => module.ChangePanel), { ssr: false });

/** Opens the form of a line of the ledger, or of a new one. */
export function ChangeEditor({ change, choices }: { change: Change | null; choices: EditorChoices }) {
  const t = useTranslations("changes");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look={change ? "plain" : "secondary"}
        small
        data-edits=""
        aria-label={change ? t("editNamed", { name: change.name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {change ? t("edit") : t("add")}
      </Button>
      {open && <ChangePanel change={change} choices={choices} onClose={() => setOpen(false)} />}
    </>
  );
}
