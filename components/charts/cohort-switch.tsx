"use client";

import { useTranslations } from "next-intl";
import { useBoardFilters } from "@/components/board/board-transition";
import { classes } from "@/components/ui/classes";

/** What the grid's cells show. */
export function CohortSwitch({ cell }: { cell: "active" | "bought" }) {
  const t = useTranslations("charts.cohorts");
  const { setFilters } = useBoardFilters();
  return (
    <fieldset className="flex gap-3">
      <legend className="sr-only">{t("cell")}</legend>
      {(["active", "bought"] as const).map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={cell === id}
          onClick={() => setFilters({ cohorts: id })}
          className={classes(
            "min-h-6",
            cell === id ? "text-ink underline underline-offset-4" : "text-accent hover:underline",
          )}
        >
          {t(`cells.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}
