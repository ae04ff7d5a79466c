import type { Progress } from "./types";

export interface Estimate {
  /** How much is done, 0 to 1. */
  share: number;
  /** While the file is read; null afterwards and at the very beginning. */
  rowsPerSecond: number | null;
  /** Null while nothing can be said. */
  secondsLeft: number | null;
  /** Seconds that the whole seems to take; to be handed in with the next call. Null while nothing can be said. */
  totalSeconds: number | null;
}

/** Where each phase begins and ends as a share of the whole: what an import of 1.5 million rows took, rounded. */
const PHASES: Record<Progress["phase"], [from: number, to: number]> = {
  reading: [0, 0.1],
  checking: [0.1, 0.2],
  writing: [0.2, 0.98],
  refreshing: [0.98, 1],
};

/** Too little has been seen before this much to foretell the rest. */
const LEAST_SHARE = 0.01;

/**
 * How far an import is. While the file is read its bytes tell how long the whole will take; the phases after it only tell
 * that they have begun, so there the last foretelling is counted down. `totalSeconds` is that foretelling; null after a
 * reload.
 */
export function estimateProgress(
  { phase, rows, bytes, totalBytes }: Progress,
  elapsedSeconds: number,
  totalSeconds: number | null,
): Estimate {
  const [from, to] = PHASES[phase];
  const rowsPerSecond = phase === "reading" && elapsedSeconds > 0 && rows > 0 ? rows / elapsedSeconds : null;
  if (phase === "reading") {
    const share = totalBytes > 0 ? to * Math.min(1, bytes / totalBytes) : 0;
    const total = share >= LEAST_SHARE ? elapsedSeconds / share : null;
    return { share, rowsPerSecond, secondsLeft: total && total - elapsedSeconds, totalSeconds: total };
  }
  const counted = totalSeconds ? elapsedSeconds / totalSeconds : from;
  return {
    share: Math.min(to, Math.max(from, counted)),
    rowsPerSecond,
    // An estimate that has run out says nothing more.
    secondsLeft: totalSeconds && totalSeconds > elapsedSeconds ? totalSeconds - elapsedSeconds : null,
    totalSeconds,
  };
}
