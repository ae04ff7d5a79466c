"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useState } from "react";
import { startImportAction } from "@/lib/imports/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Notice } from "../ui/notice";
import { DiscardForm } from "./discard-form";

interface CommitFormProps {
  uploadId: string;
  plan: string;
  /** The plan that takes a known file again; null for a file that is new. */
  planAgain: string | null;
  /** How many; null: of a known file, those that were refused. */
  rows: number | null;
  /** Whether every required field has its column. */
  ready: boolean;
  /** What to know before a known file is taken again. */
  children: ReactNode;
}

/** The last step: the import itself, or not. */
export function CommitForm({ uploadId, plan, planAgain, rows, ready, children }: CommitFormProps) {
  const t = useTranslations("upload.prepare");
  const [again, setAgain] = useState(false);
  const [state, start, busy] = useActionState(startImportAction, {});
  const held = planAgain !== null && !again;
  return (
    <section className="flex max-w-prose flex-col gap-5 border-ink border-t pt-5">
      {children}
      {planAgain !== null && (
        <Checkbox label={t("again")} checked={again} onChange={(event) => setAgain(event.target.checked)} />
      )}
      {state.error && (
        <Notice tone="bad" live>
          {state.error}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ActionForm action={start}>
          <input type="hidden" name="upload" value={uploadId} />
          <input type="hidden" name="plan" value={again && planAgain ? planAgain : plan} />
          <Button type="submit" busy={busy} disabled={!ready || held}>
            {rows === null ? t("commitRefused") : t("commit", { rows })}
          </Button>
        </ActionForm>
        <DiscardForm uploadId={uploadId} look="plain" />
      </div>
      <p className="text-sm text-soft">{t(held ? "confirmAgain" : "commitHint")}</p>
    </section>
  );
}
