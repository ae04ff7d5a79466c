import { createParser, createSerializer } from "nuqs/server";
import { boardParsers } from "./schema";

/** Beyond any number of cards that a board has: whoever comes from the board after it begins at its end. */
export const LAST_PLACE = 999;

/** Which card is shown alone, from 1 on; `?present` alone is the first. Null: the board is read as a page. */
export const presentParser = createParser<number>({
  parse: (text) => (text === "" ? 1 : /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null),
  serialize: String,
});

/** The address of a board that is presented, by the filters in use. */
export const writePresentAddress = createSerializer({ ...boardParsers, present: presentParser });

export type PresentStep = "next" | "previous" | "first" | "last" | "leave";

const STEPS: ReadonlyMap<string, PresentStep> = new Map([
  ["ArrowRight", "next"],
  ["ArrowDown", "next"],
  ["PageDown", "next"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "previous"],
  ["PageUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["Escape", "leave"],
]);

/** What a key does in a presentation; remote controls send the same. Null for keys that do nothing. */
export function presentStep({ key, shiftKey }: { key: string; shiftKey: boolean }): PresentStep | null {
  if (key === " ") return shiftKey ? "previous" : "next";
  return STEPS.get(key) ?? null;
}

/** Where a step leads among `count` cards: a place from 1 on, or over the end to the board before or after. */
export function placeAfter(
  step: Exclude<PresentStep, "leave">,
  place: number,
  count: number,
): number | "board-before" | "board-after" {
  // Cards may be fewer than the address says: it was written for other filters, or some have not come yet.
  const here = Math.min(place, count);
  if (step === "first") return 1;
  if (step === "last") return count;
  if (step === "previous") return here <= 1 ? "board-before" : here - 1;
  return here >= count ? "board-after" : here + 1;
}

/** No card is made larger than this, nor so large that it is laid out on less than this many pixels. */
const LARGEST = 2.6;
const NARROWEST_PX = 560;
/** Smaller than this, figures could not be read; what does not fit then is shown as it is, and scrolls. */
const SMALLEST = 0.85;
const STEP = 0.05;

/**
 * How many times larger a card is shown so that it fills a screen `widthPx` wide: as large as fits. A narrow screen shows it as it
 * is. `fits` tries one size.
 */
export function zoomToFill(widthPx: number, fits: (zoom: number) => boolean): number {
  if (widthPx < NARROWEST_PX) return 1;
  const steps = Math.floor((Math.min(LARGEST, widthPx / NARROWEST_PX) - SMALLEST) / STEP);
  if (!fits(SMALLEST)) return 1;
  let [low, high] = [0, Math.max(0, steps)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(SMALLEST + middle * STEP)) low = middle;
    else high = middle - 1;
  }
  return Math.round((SMALLEST + low * STEP) * 100) / 100;
}
