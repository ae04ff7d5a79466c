import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { BOARDS } from "../lib/board/boards";
import { findChromium } from "../lib/process/find-chromium";
import { measureCrowd } from "./boards/measure-crowd";
import { chooseEverySegment, measureInBrowser, measureShift } from "./boards/measure-in-browser";
import { type Opened, openPage } from "./boards/open-page";
import { serveSize } from "./boards/serve-size";
import { untilIdle } from "./boards/until-idle";
import { median, type Verdict, verdict } from "./report";
import type { Size } from "./sizes";

const LIMITS = { firstByte: 150, crowd: 400, filter: 300, interaction: 200, shift: 0, scripts: 300_000 };
const RUNS = 15;
/** A board that is all there within this is warm; one that is not after so long is measured as it is. */
const WARM_MS = 1_500;
const PATIENCE_SECONDS = 300;
const PHONE = { width: 390, height: 844 };

export interface BoardLine {
  board: string;
  "first time, s": number;
  "first byte, ms": number;
  "whole, ms": number;
  "filter, ms": number;
  "interaction, ms": number;
  shift: number;
  "shift on a phone": number;
  "scripts, kB": number;
  verdict: Verdict;
}

export interface CrowdLine {
  readers: string;
  pages: number;
  failed: number;
  median: number;
  "95th percentile": number;
  verdict: Verdict | "";
}

/**
 * Every board of the program as it is served: opened and filtered once, so that nothing is left to be worked out in the background;
 * then warm, first alone and in a browser, then with twenty people reading at once.
 */
export async function measureBoards(size: Size, log: (line: string) => void): Promise<[BoardLine[], CrowdLine[]]> {
  const served = await serveSize(size);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    // Chromium refuses its sandbox to root.
    args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const wide = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    const page = await wide.newPage();
    await page.goto(`${served.origin}${served.link}`);
    await page.getByRole("main").getByRole("button").first().click();
    // The board that follows is cold, and need not be waited for.
    await page.waitForURL((url) => !url.pathname.startsWith("/link/"), { waitUntil: "commit", timeout: 120_000 });
    await page.close();
    const storageState = await wide.storageState();
    const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const firstTimes = new Map<string, number>();
    for (const board of BOARDS) firstTimes.set(board.id, await warmUp(`${served.origin}${board.path}`, cookie));
    for (const board of BOARDS) await chooseEverySegment(await wide.newPage(), `${served.origin}${board.path}`);
    log("Everything was asked once.");
    await untilIdle();
    const lines: BoardLine[] = [];
    for (const board of BOARDS) {
      const address = `${served.origin}${board.path}`;
      const opened: Opened[] = [];
      for (let run = 0; run < RUNS; run++) opened.push(await openPage(address, cookie));
      const seen = await measureInBrowser(await wide.newPage(), address);
      const phone = await browser.newContext({ viewport: PHONE, storageState, locale: "en-GB" });
      const phoneShift = await measureShift(await phone.newPage(), address);
      await phone.close();
      const firstByte = median(opened.map((one) => one.firstByte));
      const line: BoardLine = {
        board: board.id,
        "first time, s": firstTimes.get(board.id) ?? Number.NaN,
        "first byte, ms": firstByte,
        "whole, ms": median(opened.map((one) => one.whole)),
        "filter, ms": seen.filter,
        "interaction, ms": seen.interaction,
        shift: seen.shift,
        "shift on a phone": phoneShift,
        "scripts, kB": seen.scripts / 1000,
        verdict: verdict(
          firstByte < LIMITS.firstByte &&
            seen.filter < LIMITS.filter &&
            seen.interaction < LIMITS.interaction &&
            Math.max(seen.shift, phoneShift) <= LIMITS.shift &&
            seen.scripts < LIMITS.scripts,
        ),
      };
      log(JSON.stringify(line));
      lines.push(line);
    }
    return [lines, crowdLines(await measureCrowd(served.origin, cookie))];
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Seconds until the board is warm: what takes longest is made by the worker, and the page says so until then. */
async function warmUp(address: string, cookie: string): Promise<number> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  while ((await openPage(address, cookie)).whole > WARM_MS && seconds() < PATIENCE_SECONDS) await sleep(1_000);
  return seconds();
}

function crowdLines({ opened, failed }: { opened: readonly Opened[]; failed: number }): CrowdLine[] {
  const line = (readers: string, times: number[], limit?: number): CrowdLine => {
    const sorted = [...times].sort((one, other) => one - other);
    const most = sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
    return {
      readers,
      pages: sorted.length,
      failed,
      median: median(sorted),
      "95th percentile": most,
      verdict: limit === undefined ? "" : verdict(most < limit && failed === 0),
    };
  };
  return [
    line(
      "first byte, ms",
      opened.map(({ firstByte }) => firstByte),
      LIMITS.crowd,
    ),
    line(
      "whole page, ms",
      opened.map(({ whole }) => whole),
    ),
  ];
}
