"use client";

import { useBoardFilters } from "../board-transition";

interface IndicatorSwitchProps {
  indicator: string;
  /** The indicator that the ledger names, which needs no word in the address. */
  named: string | null;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** Which indicator a change is held against. */
export function IndicatorSwitch({ indicator, named, label, options }: IndicatorSwitchProps) {
  const { setFilters } = useBoardFilters();
  return (
    <select
      aria-label={label}
      value={indicator}
      onChange={({ target }) => setFilters({ indicator: target.value === named ? null : target.value })}
      className="-ml-1 min-h-6 max-w-64 [field-sizing:content] bg-paper text-accent underline-offset-4 hover:underline"
    >
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
