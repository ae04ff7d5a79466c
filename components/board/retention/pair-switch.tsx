"use client";

import { useBoardFilters } from "../board-transition";

interface PairSwitchProps {
  pair: readonly [string, string];
  labels: readonly [string, string];
  options: readonly { value: string; label: string }[];
}

/** Which two cohorts are compared; one that is chosen for the other's place changes places with it. */
export function PairSwitch({ pair, labels, options }: PairSwitchProps) {
  const { setFilters } = useBoardFilters();
  const [first, second] = pair;
  const choose = (place: 0 | 1, value: string) => {
    const next = place === 0 ? [value, value === second ? first : second] : [value === first ? second : first, value];
    setFilters({ pair: next });
  };
  return ([0, 1] as const).map((place) => (
    <select
      key={place}
      aria-label={labels[place]}
      value={pair[place]}
      onChange={(event) => choose(place, event.target.value)}
      className="-ml-1 min-h-6 max-w-40 [field-sizing:content] bg-paper text-accent underline-offset-4 hover:underline"
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  ));
}
