"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { FormFault } from "./form-fault";
import { useClosingAction } from "./use-closing-action";

interface DeleteFormProps {
  action: Parameters<typeof useClosingAction>[0];
  /** Hidden fields that say what is to go. */
  children: ReactNode;
  words: { delete: string; ask: string; sure: string; keep: string };
  onDone: () => void;
}

/** Takes something away, once it was said twice. */
export function DeleteForm({ action, children, words, onDone }: DeleteFormProps) {
  const [asked, setAsked] = useState(false);
  const [{ error }, submit, busy] = useClosingAction(action, onDone);
  return (
    <form action={submit} className="mt-8 flex flex-col items-start gap-3 border-line border-t pt-4">
      <FormFault>{error}</FormFault>
      {children}
      {asked ? (
        <>
          <p className="text-sm">{words.ask}</p>
          <div className="flex gap-4">
            <Button type="submit" look="danger" small busy={busy} autoFocus>
              {words.sure}
            </Button>
            <Button look="plain" small onClick={() => setAsked(false)}>
              {words.keep}
            </Button>
          </div>
        </>
      ) : (
        <Button look="plain" small className="text-bad" onClick={() => setAsked(true)}>
          {words.delete}
        </Button>
      )}
    </form>
  );
}
