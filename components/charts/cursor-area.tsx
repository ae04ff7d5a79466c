"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { slotAt, slotMiddle } from "@/lib/charts/plot";
import { CursorBox, type CursorText } from "./cursor-box";
import { GUTTER } from "./plot-frame";

interface CursorAreaProps {
  name: string;
  count: number;
  /** What the chart says at a slot. */
  describe: (slot: number) => CursorText;
  children: (cursor: number | null) => ReactNode;
}

/** The panels of one chart under one cursor, which the pointer and the arrow keys move; what it says is also read out. */
export function CursorArea({ name, count, describe, children }: CursorAreaProps) {
  const t = useTranslations("charts");
  const [cursor, setCursor] = useState<number | null>(null);
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    // Pixels of the screen, which a presentation makes larger than the chart's own.
    const width = event.currentTarget.offsetWidth;
    const left = (event.clientX - box.left) * (width / box.width);
    const share = (left - GUTTER.left) / (width - GUTTER.left - GUTTER.right);
    setCursor(slotAt(share, count));
  };
  const move = (event: KeyboardEvent) => {
    const from = cursor ?? count;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[event.key];
    if (event.key === "Escape") setCursor(null);
    if (to === undefined) return;
    event.preventDefault();
    setCursor(Math.min(count - 1, Math.max(0, to)));
  };
  const text = cursor === null ? null : describe(cursor);
  const isLeft = cursor !== null && cursor < count / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, and this is a picture with a cursor
    <div
      role="group"
      aria-label={`${name} ${t("keyboard")}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the cursor
      tabIndex={0}
      onPointerMove={point}
      onPointerLeave={() => setCursor(null)}
      onKeyDown={move}
      onBlur={() => setCursor(null)}
      className="relative touch-pan-y"
    >
      {children(cursor)}
      <p role="status" className="sr-only">
        {text &&
          [text.title, ...text.lines.map(({ name: series, value, more }) => [series, value, more].join(" "))].join(
            ", ",
          )}
      </p>
      {text && cursor !== null && (
        <div
          aria-hidden="true"
          // On a phone it has no room beside the cursor: it stands above the chart, where the finger does not cover it.
          className="pointer-events-none absolute top-2 z-10 max-sm:inset-x-0! max-sm:top-auto max-sm:bottom-full"
          style={{
            left: `calc(${GUTTER.left}px + (100% - ${GUTTER.left + GUTTER.right}px) * ${slotMiddle(cursor, count) / 100})`,
          }}
        >
          <div className={isLeft ? "sm:ml-3" : "sm:-translate-x-full sm:-ml-3"}>
            <CursorBox {...text} />
          </div>
        </div>
      )}
    </div>
  );
}
