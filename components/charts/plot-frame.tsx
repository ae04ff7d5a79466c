import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { colourOf, type SeriesColour } from "@/lib/charts/colours";
import { levelTop, slotMiddle } from "@/lib/charts/plot";
import type { CourseMark } from "@/lib/charts/prepare-marks";
import { linesOf, spreadLabels } from "@/lib/charts/prepare-trend";
import { MarkNumber } from "./marks";

/** Room for the ticks at the left and the direct labels at the right, in pixels. */
export const GUTTER = { left: 60, right: 112 };
/** Height of a line of a direct label, in pixels; so many letters have room in one line. */
const LABEL_GAP = 15;
const LABEL_LINE = 14;
/** With one of more letters the ticks are written smaller, so that they do not stand out of the card at its left. */
const LONG_TICK = 9;
/** What is longer is cut, as a name of a hundred letters; the table has it all. */
const MOST_LINES = 3;
/** Names of slots up to so many letters stand side by side also on a phone. */
const NAME_LINE = 9;
/** Between a number and its words, where a tick may break; never before the sign of the currency, which would stand alone. */
const KEPT_SPACE = /(?<=\d)[\u00a0\u202f](?!\d)/g;

export interface EndLabel {
  id: string;
  colour: SeriesColour;
  /** Where it stands on the scale. */
  level: number;
  text: string;
}

interface PlotFrameProps {
  /** Height of the plot in pixels, without the axis below. */
  height: number;
  domain: readonly [number, number];
  ticks: readonly { level: number; text: string }[];
  /** Names below slots, where the panel shows the axis of time. */
  slots: readonly { slot: number; text: string }[];
  count: number;
  /** The slot that the cursor is at. */
  cursor: number | null;
  labels: readonly EndLabel[];
  /** Changes of the ledger; their numbers stand below the axis, over the names of periods. */
  marks?: readonly CourseMark[];
  children: ReactNode;
}

/** What stands around a plot: ticks with thin lines, direct labels at the right, the axis of time, the cursor. */
export function PlotFrame({
  height,
  domain,
  ticks,
  slots,
  count,
  cursor,
  labels,
  marks = [],
  children,
}: PlotFrameProps) {
  const heights = labels.map(({ level }) => (levelTop(level, domain) / 100) * height);
  const sizes = labels.map(({ text }) => Math.min(MOST_LINES, linesOf(text, LABEL_LINE)) * LABEL_GAP);
  const hasLongTicks = ticks.some(({ text }) => text.length > LONG_TICK);
  const areLong = slots.some(({ text }) => text.length > NAME_LINE);
  const spread = spreadLabels(heights, sizes, height + LABEL_GAP / 2);
  return (
    <div aria-hidden="true" className="text-xs" style={{ paddingLeft: GUTTER.left, paddingRight: GUTTER.right }}>
      <div className="relative" style={{ height }}>
        {ticks.map(({ level, text }) => (
          <div
            key={level}
            className="absolute inset-x-0 border-line border-t"
            style={{ top: `${levelTop(level, domain)}%` }}
          >
            <span
              className={classes(
                "-translate-y-1/2 absolute right-full w-max max-w-19 text-right text-soft tabular-nums leading-tight print:pr-1 print:text-[0.625rem]",
                hasLongTicks ? "pr-1.5 text-[0.6875rem] tracking-tight" : "pr-2",
              )}
            >
              {text.replaceAll(KEPT_SPACE, " ")}
            </span>
          </div>
        ))}
        {domain[0] < 0 && domain[1] > 0 && (
          <div className="absolute inset-x-0 border-edge border-t" style={{ top: `${levelTop(0, domain)}%` }} />
        )}
        {marks.map(({ number, slot }) => (
          <div
            key={number}
            className="absolute inset-y-0 border-edge border-l border-dashed"
            style={{ left: `${slotMiddle(slot, count)}%` }}
          />
        ))}
        {children}
        {slots.length > 0 && <MarkNumbers marks={marks} count={count} />}
        {cursor !== null && (
          <div className="absolute inset-y-0 border-ink border-l" style={{ left: `${slotMiddle(cursor, count)}%` }} />
        )}
        {labels.map(({ id, colour, text }, index) => (
          <span
            key={id}
            className="-translate-y-1/2 absolute left-full line-clamp-3 pl-2 font-medium leading-tight"
            style={{ width: GUTTER.right, top: spread[index], color: colourOf(colour) }}
          >
            {text}
          </span>
        ))}
      </div>
      {slots.length > 0 && (
        <div className={classes("@container relative border-edge border-t", marks.length > 0 ? "h-9" : "h-6")}>
          {slots.map(({ slot, text }, index) => (
            <span
              key={slot}
              className={classes(
                "-translate-x-1/2 absolute whitespace-nowrap text-soft",
                marks.length > 0 ? "top-4" : "top-1",
                // Every other one, so that the last stays.
                areLong && (slots.length - index) % 2 === 0 && "@max-[13rem]:hidden",
              )}
              style={{ left: `${slotMiddle(slot, count)}%` }}
            >
              {text}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** The numbers of the marks below the axis, where they hide nothing that is drawn; those of one period side by side. */
function MarkNumbers({ marks, count }: { marks: readonly CourseMark[]; count: number }) {
  const slots = [...new Set(marks.map(({ slot }) => slot))];
  return slots.map((slot) => (
    <span
      key={slot}
      className="-translate-x-1/2 absolute top-full mt-px flex"
      style={{ left: `${slotMiddle(slot, count)}%` }}
    >
      {marks.map((mark) => mark.slot === slot && <MarkNumber key={mark.number} number={mark.number} />)}
    </span>
  ));
}
