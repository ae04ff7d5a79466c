"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dimmed } from "@/components/ui/dimmed";
import { Input } from "@/components/ui/input";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { useAddress, WHEN_TYPED } from "@/components/ui/use-address";
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

/** What the answers of the account are narrowed to, above them, and their pages below; all of it in the address. */
export function VoiceControls({ page, pages, questions, labels, children }: VoiceControlsProps) {
  const { choice, choose, pending } = useAddress(voiceParsers);
  return (
    <div>
      <div className="print:hidden flex flex-wrap items-end gap-x-6 gap-y-3 pb-3">
        <div className="w-56 max-sm:w-full">
          <Input
            type="search"
            label={labels.search}
            value={choice.said}
            onChange={(event) => choose({ said: event.target.value, page: null }, WHEN_TYPED)}
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
