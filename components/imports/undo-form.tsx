"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useId, useRef, useState } from "react";
import { undoImportAction } from "@/lib/imports/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

interface UndoFormProps {
  importId: number;
  /** What will change, a sentence each. */
  effects: readonly string[];
}

/** Asks before it undoes, and says what will change. */
export function UndoForm({ importId, effects }: UndoFormProps) {
  const t = useTranslations("upload.undo");
  const title = useId();
  const [asked, setAsked] = useState(false);
  const [state, undo, busy] = useActionState(undoImportAction, {});
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <Button look="danger" onClick={() => setAsked(true)}>
        {t("open")}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a question with two answers.
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-labelledby={title}
      className="flex max-w-prose flex-col gap-4 border-bad border-l-2 bg-bad-soft px-5 py-4 outline-none"
    >
      <p id={title} className="font-semibold font-serif text-lg">
        {t("sure", { id: String(importId) })}
      </p>
      <ul className="list-disc pl-5 text-sm">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {state.error && (
        <Notice tone="bad" live>
          {state.error}
        </Notice>
      )}
      <ActionForm action={undo} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="importId" value={importId} />
        <Button type="submit" look="danger" busy={busy}>
          {t("confirm")}
        </Button>
        <Button look="secondary" disabled={busy} onClick={() => setAsked(false)}>
          {t("keep")}
        </Button>
        <span role="status" className="text-sm text-soft">
          {busy && t("busy")}
        </span>
      </ActionForm>
    </div>
  );
}
