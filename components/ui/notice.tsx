import type { ReactNode } from "react";
import { classes } from "./classes";

export type NoticeTone = "info" | "good" | "warn" | "bad";

const TONES: Record<NoticeTone, string> = {
  info: "border-accent bg-accent-soft",
  good: "border-good bg-good-soft",
  warn: "border-warn bg-warn-soft",
  bad: "border-bad bg-bad-soft",
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children: ReactNode;
  /** Reads it out at once; for what appears after the reader did something. */
  live?: boolean;
}

/** Something the reader should know here and now. Its words carry the tone; the colour only helps. */
export function Notice({ tone = "info", title, children, live }: NoticeProps) {
  return (
    <div role={live ? "alert" : undefined} className={classes("border-l-2 px-4 py-3 text-sm", TONES[tone])}>
      {title && <p className="mb-1 font-semibold">{title}</p>}
      {children}
    </div>
  );
}
