import type { ReactNode } from "react";

/** Names with what they are; those without anything are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, what: ReactNode])[] }) {
  return (
    <dl className="mt-2 grid grid-cols-[minmax(7rem,1fr)_minmax(0,auto)] gap-x-6 gap-y-1 text-sm">
      {facts
        .filter(([, what]) => what !== null)
        .map(([name, what]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="text-right tabular-nums">{what}</dd>
          </div>
        ))}
    </dl>
  );
}
