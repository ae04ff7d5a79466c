"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { UPLOAD_LIMIT_BYTES } from "@/lib/imports/schema";
import { sendFile, UploadRefused } from "./send-file";

export interface Sending {
  file: File;
  sentBytes: number;
  /** Which of how many files it is, from 1. */
  place: number;
  count: number;
}

interface SendingState {
  sending: Sending | null;
  faults: string[];
  send(files: FileList | null): Promise<void>;
  stop(): void;
}

/**
 * Files on their way to the server, one after the other: what is being sent, what went wrong, and the means to begin and to
 * stop. `onDone` is told what came whole, unless something went wrong with a file.
 */
export function useSending(kind: KindId | null, onDone: (uploadIds: string[], isClean: boolean) => void): SendingState {
  const t = useTranslations("upload.new");
  const sentences = useTranslations("errors");
  const [sending, setSending] = useState<Sending | null>(null);
  const [faults, setFaults] = useState<string[]>([]);
  const control = useRef<AbortController | null>(null);

  function refuse(file: File): string | null {
    if (file.size === 0) return t("empty", { file: file.name });
    if (file.size > UPLOAD_LIMIT_BYTES) return sentences("file-too-large", { file: file.name, limit: "5 GB" });
    return null;
  }

  async function send(list: FileList | null): Promise<void> {
    // The list empties itself once its field does.
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    control.current = new AbortController();
    const { signal } = control.current;
    const whole: string[] = [];
    const wrong: string[] = [];
    setFaults([]);
    for (const [index, file] of files.entries()) {
      if (signal.aborted) break;
      const refused = refuse(file);
      if (refused) {
        wrong.push(refused);
        continue;
      }
      const show = (sentBytes: number) => setSending({ file, sentBytes, place: index + 1, count: files.length });
      show(0);
      try {
        whole.push(await sendFile(file, { kind, signal, onSent: show }));
      } catch (error) {
        if (signal.aborted) break;
        wrong.push(error instanceof UploadRefused ? error.message : t("lost", { file: file.name }));
      }
    }
    const isClean = wrong.length === 0 && !signal.aborted;
    setFaults(wrong);
    if (!isClean || whole.length === 0) setSending(null);
    if (whole.length > 0) onDone(whole, isClean);
  }

  return { sending, faults, send, stop: () => control.current?.abort() };
}
