"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dimmed } from "@/components/ui/dimmed";
import { Input } from "@/components/ui/input";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { useAddress, WHEN_TYPED } from "@/components/ui/use-address";
import { answersParsers } from "@/lib/answers/schema";
import type { NpsGroup } from "@/lib/statistics/nps-groups";

interface AnswerControlsProps {
  page: number;
  pages: number;
  groups: readonly { value: NpsGroup; label: string }[];
  labels: Readonly<Record<"search" | "group" | "all" | "words" | "previous" | "next" | "place" | "found", string>>;
  /** The answers themselves. */
  children: ReactNode;
}

/** What the list of answers is narrowed to, above it, and its pages below; all of it in the address. */
export function AnswerControls({ page, pages, groups, labels, children }: AnswerControlsProps) {
  const { choice, choose, pending } = useAddress(answersParsers);
  // On paper, what the controls are set to.
  const narrowed = [
    choice.said && `${labels.search}: ${choice.said}`,
    groups.find(({ value }) => value === choice.score)?.label,
    choice.words && labels.words,
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div>
      <div className="flex break-after-avoid flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div className="w-72 max-sm:w-full print:hidden">
          <Input
            type="search"
            label={labels.search}
            value={choice.said}
            onChange={(event) => choose({ said: event.target.value, page: null }, WHEN_TYPED)}
          />
        </div>
        <div className="w-44 max-sm:w-full print:hidden">
          <Select
            label={labels.group}
            value={choice.score ?? ""}
            options={[{ value: "", label: labels.all }, ...groups]}
            onChange={(event) => {
              const group = groups.find(({ value }) => value === event.target.value);
              choose({ score: group?.value ?? null, page: null });
            }}
          />
        </div>
        <div className="flex min-h-10 items-center print:hidden">
          <Checkbox
            label={labels.words}
            checked={choice.words}
            onChange={(event) => choose({ words: event.target.checked, page: null })}
          />
        </div>
        {narrowed && <p className="hidden text-sm text-soft print:block">{narrowed}</p>}
        <p role="status" className="ml-auto flex min-h-10 items-center text-sm text-soft max-sm:ml-0">
          {labels.found}
        </p>
      </div>
      <Dimmed pending={pending} className="border-line border-t">
        {children}
      </Dimmed>
      <Pager
        back={{ label: labels.previous, turn: page > 1 ? () => choose({ page: page - 1 }) : null }}
        on={{ label: labels.next, turn: page < pages ? () => choose({ page: page + 1 }) : null }}
        place={labels.place}
      />
    </div>
  );
}
