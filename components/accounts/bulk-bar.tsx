"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MOST_CHOSEN } from "@/lib/accounts/chosen";
import { Button, buttonClasses } from "../ui/button";
import { ChosenFields } from "./chosen-fields";
import { chosenOf, type Selection } from "./selection";

const FollowUpPanel = dynamic(() => import("./follow-up-panel").then((module) => module.FollowUpPanel), { ssr: false });
const HandOverPanel = dynamic(() => import("./hand-over-panel").then((module) => module.HandOverPanel), { ssr: false });

interface BulkBarProps {
  selection: Selection;
  /** How many are chosen; null where that is not known. */
  count: number | null;
  query: string;
  /** Address of the file of all; null where the list is empty. */
  csv: string | null;
  mayFollowUp: boolean;
  takers: readonly { id: number; name: string }[];
  onDone: () => void;
  onClear: () => void;
}

/** What is done with the chosen accounts at once; while none is chosen, the whole list as a file. */
export function BulkBar({ selection, count, query, csv, mayFollowUp, takers, onDone, onClear }: BulkBarProps) {
  const t = useTranslations("accounts.bulk");
  const [open, setOpen] = useState<"followUp" | "handOver" | null>(null);
  if (count === 0)
    return csv === null ? null : (
      <a href={csv} download className="min-h-8 py-1 text-accent text-sm underline-offset-4 hover:underline">
        {t("csvAll")}
      </a>
    );
  const chosen = chosenOf(selection, query);
  const isTooMany = (count ?? MOST_CHOSEN + 1) > MOST_CHOSEN;
  const done = () => {
    setOpen(null);
    onDone();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <span role="status" className="font-medium">
        {t("chosen", { count: count ?? 0 })}
      </span>
      {mayFollowUp && (
        <Button look="secondary" small disabled={isTooMany} onClick={() => setOpen("followUp")}>
          {t("followUp")}
        </Button>
      )}
      {takers.length > 0 && (
        <Button look="secondary" small disabled={isTooMany} onClick={() => setOpen("handOver")}>
          {t("handOver")}
        </Button>
      )}
      <form action="/api/accounts/csv" method="post">
        <ChosenFields chosen={chosen} />
        <button type="submit" className={buttonClasses("secondary", true)}>
          {t("csvChosen")}
        </button>
      </form>
      <Button look="plain" small onClick={onClear}>
        {t("clear")}
      </Button>
      {isTooMany && <span className="text-soft">{t("tooMany", { most: MOST_CHOSEN })}</span>}
      {open === "followUp" && (
        <FollowUpPanel chosen={chosen} count={count ?? 0} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open === "handOver" && (
        <HandOverPanel chosen={chosen} count={count ?? 0} takers={takers} onClose={() => setOpen(null)} onDone={done} />
      )}
    </div>
  );
}
