import type { Page } from "@playwright/test";
import { median } from "../report";
import { SEGMENTS } from "../sizes";

/** What was never asked for is worked out in the background; only what is there already is timed. */
const COLD_MS = 900_000;

/** What the page notes about itself while it is used. */
interface Noted {
  shift: number;
  /** The longest time from an interaction to the next picture, milliseconds. */
  interaction: number;
}

export interface SeenBoard extends Noted {
  /** Milliseconds from choosing a segment to the figures of it. */
  filter: number;
  /** Compressed bytes of all scripts. */
  scripts: number;
}

/** Filters a board by each segment, so that all of it was asked for. */
export async function chooseEverySegment(page: Page, address: string): Promise<void> {
  await open(page, address);
  for (const { name } of SEGMENTS) await chooseSegment(page, name);
  await page.close();
}

/** Opens a board in a browser and uses it: filters by each segment, opens an explanation, walks along a chart. */
export async function measureInBrowser(page: Page, address: string): Promise<SeenBoard> {
  await page.addInitScript(takeNotes);
  await open(page, address);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === "script" || entry.name.endsWith(".js"))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  const shift = (await notes(page)).shift;
  const times = [];
  for (const { name } of [...SEGMENTS, ...SEGMENTS]) times.push(await chooseSegment(page, name));
  await openExplanation(page);
  await walkAlongChart(page);
  const { interaction } = await notes(page);
  await page.close();
  return { filter: median(times), scripts, interaction, shift };
}

/** The layout shift of a board on a phone. */
export async function measureShift(page: Page, address: string): Promise<number> {
  await page.addInitScript(takeNotes);
  await open(page, address);
  return (await notes(page)).shift;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await page.getByRole("status", { name: "Loading" }).first().waitFor({ state: "detached", timeout: COLD_MS });
}

/** From the press on the box until the figures are there and nothing is dimmed; then back to all, not timed. */
async function chooseSegment(page: Page, name: string): Promise<number> {
  await page.getByRole("button", { name: /^Segment:/ }).click();
  const box = page.getByRole("checkbox", { name, exact: true });
  const settled = () =>
    page.waitForFunction(
      ({ value }) =>
        new URLSearchParams(location.search).getAll("segment").join() === value &&
        !document.querySelector("[aria-busy=true]"),
      { value: chosen },
      { polling: "raf", timeout: COLD_MS },
    );
  let chosen = name;
  const started = performance.now();
  await box.click();
  await settled();
  const took = performance.now() - started;
  chosen = "";
  await box.click();
  await settled();
  await page.keyboard.press("Escape");
  return took;
}

async function openExplanation(page: Page): Promise<void> {
  const tile = page.getByRole("main").locator("a[href*='explain=']").first();
  if ((await tile.count()) === 0) return;
  await tile.click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function walkAlongChart(page: Page): Promise<void> {
  const chart = page.getByRole("main").locator("[role=slider], [role=application], figure [tabindex='0']").first();
  if ((await chart.count()) === 0) return;
  await chart.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowLeft");
}

/** Runs in the page. Durations of events are told by the browser in steps of 8 ms, from 16 ms on. */
function takeNotes(): void {
  const noted = { shift: 0, interaction: 0 };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) noted.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0) noted.interaction = Math.max(noted.interaction, entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** After a moment in which what was observed is told. */
async function notes(page: Page): Promise<Noted> {
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted);
}
