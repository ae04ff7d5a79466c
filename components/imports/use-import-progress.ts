"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Estimate, estimateProgress } from "@/lib/imports/estimate";
import { type ProgressAnswer, progressAnswer } from "@/lib/imports/schema";

const ASK_EVERY_MS = 1_000;
/** A server that is started anew is silent for some seconds. */
const SILENT_AFTER = 3;

interface Watched {
  answer: ProgressAnswer | null;
  estimate: Estimate | null;
  silent: boolean;
}

/** Asks every second how far an import is, and has the page drawn anew once its state is another. */
export function useImportProgress(address: string): Watched {
  const router = useRouter();
  const [watched, setWatched] = useState<Watched>({ answer: null, estimate: null, silent: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    let misses = 0;
    let totalSeconds: number | null = null;
    async function ask() {
      const response = await fetch(`/api/imports/${address}/progress`).catch(() => null);
      const parsed = progressAnswer.safeParse(await response?.json().catch(() => null));
      if (over) return;
      misses = parsed.success ? 0 : misses + 1;
      if (parsed.success) {
        const answer = parsed.data;
        const { progress, elapsedSeconds, importId } = answer;
        const estimate = progress && estimateProgress(progress, elapsedSeconds, totalSeconds);
        totalSeconds = estimate?.totalSeconds ?? null;
        setWatched({ answer, estimate, silent: false });
        if (importId !== null && String(importId) !== address) return router.replace(`/admin/imports/${importId}`);
        if (answer.status !== "waiting" && answer.status !== "running") return router.refresh();
      } else if (response && response.status < 500) {
        // Signed out, or the import is gone: the page says which.
        return router.refresh();
      } else if (misses >= SILENT_AFTER) {
        setWatched((before) => ({ ...before, silent: true }));
      }
      timer = setTimeout(ask, ASK_EVERY_MS);
    }
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [address, router]);
  return watched;
}
