"use client";

import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Dimmed } from "@/components/ui/dimmed";
import { useAddress } from "@/components/ui/use-address";
import type { EventKind } from "@/lib/account-page/timeline/kinds";
import { timelineParsers } from "@/lib/account-page/timeline/schema";

interface TimelineFilterProps {
  label: string;
  all: string;
  kinds: readonly { value: EventKind; label: string }[];
  /** The events themselves. */
  children: ReactNode;
}

/** Which kinds of events the timeline shows; none chosen: all. In the address. */
export function TimelineFilter({ label, all, kinds, children }: TimelineFilterProps) {
  const {
    choice: { events },
    choose,
    pending,
  } = useAddress(timelineParsers);
  const toggle = (kind: EventKind) => {
    const next = events.includes(kind) ? events.filter((one) => one !== kind) : [...events, kind];
    choose({ events: next.length > 0 ? next : null, before: null });
  };
  const look = (pressed: boolean) =>
    classes(
      "min-h-7 rounded-full border px-3 text-sm",
      pressed ? "border-ink bg-ink text-paper" : "border-edge hover:border-ink",
    );
  return (
    <div>
      <fieldset className="print:hidden mb-3 flex flex-wrap gap-2">
        <legend className="sr-only">{label}</legend>
        <button
          type="button"
          aria-pressed={events.length === 0}
          onClick={() => choose({ events: null, before: null })}
          className={look(events.length === 0)}
        >
          {all}
        </button>
        {kinds.map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            aria-pressed={events.includes(value)}
            onClick={() => toggle(value)}
            className={look(events.includes(value))}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <Dimmed pending={pending} className="border-line border-t">
        {children}
      </Dimmed>
    </div>
  );
}
