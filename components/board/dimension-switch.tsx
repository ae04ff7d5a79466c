"use client";

import type { Dimension } from "@/lib/metrics/types";
import { useBoardFilters } from "./board-transition";

interface DimensionSwitchProps {
  by: Dimension;
  label: string;
  options: readonly { value: Dimension; label: string }[];
}

/** By which dimension the board's charts of groups go; it stands in the address, so all of them follow. */
export function DimensionSwitch({ by, label, options }: DimensionSwitchProps) {
  const { setFilters } = useBoardFilters();
  return (
    <select
      aria-label={label}
      value={by}
      onChange={(event) => setFilters({ by: event.target.value as Dimension })}
      className="-ml-1 min-h-6 [field-sizing:content] bg-paper text-accent underline-offset-4 hover:underline"
    >
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
