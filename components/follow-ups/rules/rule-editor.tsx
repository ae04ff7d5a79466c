"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Rule } from "@/lib/follow-ups/types";
import type { RuleChoices } from "./rule-panel";

const RulePanel = dynamic(() => import("./rule-panel").then((module) => module.RulePanel), { ssr: false });

/** Opens the form of a rule, or of a new one. */
export function RuleEditor({ rule, choices }: { rule: Rule | null; choices: RuleChoices }) {
  const t = useTranslations("follow-ups.rules");
  const [open, setOpen] = useState(false);
  const shut = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button
        look={rule ? "plain" : "secondary"}
        small={rule !== null}
        aria-label={rule ? t("editNamed", { name: rule.name }) : undefined}
        onClick={() => setOpen(true)}
      >
        {rule ? t("edit") : t("add")}
      </Button>
      {open && <RulePanel rule={rule} choices={choices} onClose={shut} />}
    </>
  );
}
