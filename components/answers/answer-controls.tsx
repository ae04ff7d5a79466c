"use client";

import { debounce, useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { answersParsers } from "@/lib/answers/schema";
import type { AnswerGroup } from "@/lib/answers/types";

interface AnswerControlsProps {
  page: number;
  pages: number;
  groups: readonly { value: AnswerGroup; label: string }[];
  labels: Readonly<Record<"search" | "group" | "all" | "words" | "previous" | "next" | "place" | "found", string>>;
  /** The answers themselves. */
  children: ReactNode;
}

/** While somebody types, the server is asked only when they pause. */
const PAUSE_MS = 350;

/** What the list of answers is narrowed to, above it, and its pages below; all of it in the address. */
export function AnswerControls({ page, pages, groups, labels, children }: AnswerControlsProps) {
  const [pending, start] = useTransition();
  const [choice, choose] = useQueryStates(answersParsers, { shallow: false, scroll: false, startTransition: start });
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
            onChange={(event) =>
              choose({ said: event.target.value, page: null }, { limitUrlUpdates: debounce(PAUSE_MS) })
            }
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
      <div
        aria-busy={pending}
        className={classes("border-line border-t transition-opacity duration-150", pending && "opacity-50")}
      >
        {children}
      </div>
      {pages > 1 && (
        <div className="print:hidden flex items-center gap-4 pt-3 text-sm">
          <Button look="secondary" small disabled={page <= 1} onClick={() => choose({ page: page - 1 })}>
            {labels.previous}
          </Button>
          <span className="text-soft">{labels.place}</span>
          <Button look="secondary" small disabled={page >= pages} onClick={() => choose({ page: page + 1 })}>
            {labels.next}
          </Button>
        </div>
      )}
    </div>
  );
}
