"use client";

import { debounce, useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { QUESTIONS } from "@/lib/account-page/questions";
import { voiceParsers } from "@/lib/account-page/voice-choice";

interface VoiceControlsProps {
  page: number;
  pages: number;
  questions: Readonly<Record<(typeof QUESTIONS)[number], string>>;
  labels: Readonly<Record<"search" | "question" | "all" | "words" | "previous" | "next" | "place" | "found", string>>;
  /** The answers themselves. */
  children: ReactNode;
}

/** While somebody types, the server is asked only when they pause. */
const PAUSE_MS = 350;

/** What the answers of the account are narrowed to, above them, and their pages below; all of it in the address. */
export function VoiceControls({ page, pages, questions, labels, children }: VoiceControlsProps) {
  const [pending, start] = useTransition();
  const [choice, choose] = useQueryStates(voiceParsers, { shallow: false, scroll: false, startTransition: start });
  return (
    <div>
      <div className="print:hidden flex flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div className="w-56 max-sm:w-full">
          <Input
            type="search"
            label={labels.search}
            value={choice.said}
            onChange={(event) =>
              choose({ said: event.target.value, page: null }, { limitUrlUpdates: debounce(PAUSE_MS) })
            }
          />
        </div>
        <div className="w-44 max-sm:w-full">
          <Select
            label={labels.question}
            value={choice.question ?? ""}
            options={[
              { value: "", label: labels.all },
              ...QUESTIONS.map((value) => ({ value, label: questions[value] })),
            ]}
            onChange={(event) =>
              choose({ question: QUESTIONS.find((one) => one === event.target.value) ?? null, page: null })
            }
          />
        </div>
        <div className="flex min-h-10 items-center">
          <Checkbox
            label={labels.words}
            checked={choice.words}
            onChange={(event) => choose({ words: event.target.checked, page: null })}
          />
        </div>
      </div>
      <p role="status" className="pb-2 text-sm text-soft">
        {labels.found}
      </p>
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
