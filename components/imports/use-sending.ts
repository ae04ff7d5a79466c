"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { KindId } from "@/lib/imports/kinds/declaration";
import { UPLOAD_LIMIT_BYTES } from "@/lib/imports/schema";
import { sendFile, UploadRefused } from "./send-file";

export interface Sending {
  file: File;
  sentBytes: number;
}

/** One file on its way to the server: what is being sent, what went wrong, and the means to begin and to stop. */
export function useSending(
  kind: KindId,
  onWhole: (uploadId: string) => void,
): {
  sending: Sending | null;
  fault: string | null;
  send(files: FileList | null): Promise<void>;
  stop(): void;
} {
  const t = useTranslations("upload.new");
  const sentences = useTranslations("errors");
  const [sending, setSending] = useState<Sending | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const control = useRef<AbortController | null>(null);

  function refuse(file: File | undefined, count: number): string | null {
    if (count > 1 || !file) return t("several");
    if (file.size === 0) return t("empty", { file: file.name });
    if (file.size > UPLOAD_LIMIT_BYTES) return sentences("file-too-large", { file: file.name, limit: "5 GB" });
    return null;
  }

  async function send(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!files || (files.length === 0 && !file)) return;
    const refused = refuse(file, files.length);
    setFault(refused);
    if (refused || !file) return;
    control.current = new AbortController();
    const { signal } = control.current;
    setSending({ file, sentBytes: 0 });
    try {
      onWhole(await sendFile(file, { kind, signal, onSent: (sentBytes) => setSending({ file, sentBytes }) }));
    } catch (error) {
      setSending(null);
      if (!signal.aborted) setFault(error instanceof UploadRefused ? error.message : t("lost"));
    }
  }

  return { sending, fault, send, stop: () => control.current?.abort() };
}
