"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useFigureFormat } from "@/components/metric/notation";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Select } from "@/components/ui/select";
import { DIMENSIONS, type Dimension, GRAINS, type Grain } from "@/lib/metrics/types";
import { useBoardFilters } from "./board-transition";
import { CompareChoice } from "./compare-choice";
import { type DefinitionChoice, DefinitionsMenu } from "./definitions-menu";
import { DimensionMenu } from "./dimension-menu";

interface FilterBarProps {
  /** First months of the periods to choose from, newest first. */
  periods: readonly string[];
  /** The period and grain shown. */
  period: string;
  grain: Grain;
  choices: Partial<Record<Dimension, readonly string[]>>;
  definitions: readonly DefinitionChoice[];
  /** Those that the organisation uses in place of the standard ones, by indicator. */
  usual: Readonly<Record<string, string>>;
  /** The menu of saved views. */
  views: ReactNode;
}

const CLEARED = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, null])) as Record<Dimension, null>;

/** As wide as what is chosen, so that all that a board is filtered by has room in one row. */
const AS_CHOSEN = "[field-sizing:content] md:min-w-28";

/** What the board is filtered by: one bar, in the address; on a phone it opens when asked. */
export function FilterBar({ periods, period, grain, choices, definitions, usual, views }: FilterBarProps) {
  const t = useTranslations("board.filters");
  const format = useFigureFormat();
  const { filters, setFilters, pending } = useBoardFilters();
  const [open, setOpen] = useState(false);
  const shown = DIMENSIONS.filter((dimension) => choices[dimension] !== undefined);
  const active = shown.filter((dimension) => filters[dimension].length > 0);
  // What was chosen stands there at once, not only once its figures do.
  const chosen = pending && filters.to && periods.includes(filters.to) ? filters.to : period;
  const changed = active.length + Object.keys(filters.definitions).length;
  return (
    <section aria-label={t("label")} aria-busy={pending} data-print="hide" className="border-line border-y py-3">
      <Button
        look="secondary"
        className="w-full md:hidden"
        aria-expanded={open}
        aria-controls="filters"
        onClick={() => setOpen(!open)}
      >
        {changed > 0 ? t("openCount", { count: changed }) : t("open")}
      </Button>
      <div
        id="filters"
        className={classes("flex-wrap items-end gap-3 max-md:mt-3 md:flex", open ? "flex" : "max-md:hidden")}
      >
        <div className="grid w-full grid-cols-2 gap-3 md:flex md:w-auto">
          <Select
            label={t("grain")}
            className={AS_CHOSEN}
            value={pending ? filters.grain : grain}
            options={GRAINS.map((value) => ({ value, label: t(`grains.${value}`) }))}
            onChange={(event) => setFilters({ grain: event.target.value as Grain })}
          />
          <Select
            label={t(`toOf.${grain}`)}
            className={AS_CHOSEN}
            value={chosen}
            options={periods.map((value) => ({ value, label: format.period(value, grain) }))}
            onChange={(event) => setFilters({ to: event.target.value })}
          />
          <CompareChoice
            grain={grain}
            compare={filters.compare}
            filters={filters}
            choices={choices}
            onChange={(compare) => setFilters({ compare })}
          />
        </div>
        {shown.map((dimension) => (
          <DimensionMenu
            key={dimension}
            label={t(`dimensions.${dimension}`)}
            values={choices[dimension] ?? []}
            chosen={filters[dimension]}
            onChange={(values) => setFilters({ [dimension]: values.length > 0 ? values : null })}
          />
        ))}
        {definitions.length > 0 && (
          <DefinitionsMenu
            definitions={definitions}
            chosen={filters.definitions}
            usual={usual}
            onChange={(chosen) => setFilters({ definitions: chosen })}
          />
        )}
        {views}
        {changed > 0 && (
          <Button look="plain" small className="min-h-10" onClick={() => setFilters({ ...CLEARED, definitions: null })}>
            {t("clear")}
          </Button>
        )}
      </div>
    </section>
  );
}
