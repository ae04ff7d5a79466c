import { setTimeout as sleep } from "node:timers/promises";
import { BOARDS } from "../../lib/board/boards";
import { type Opened, openPage } from "./open-page";

/** People who read at once, how long they look at a board before they open the next, and for how long all of it goes on. */
const READERS = 20;
const READING_MS = 3_000;
const LASTS_MS = 60_000;

/**
 * Twenty people who go from board to board. Each looks at one for three seconds, give or take one, before the next; the times of all pages
 * opened come back, and how many did not open.
 */
export async function measureCrowd(origin: string, cookie: string): Promise<{ opened: Opened[]; failed: number }> {
  const until = Date.now() + LASTS_MS;
  let failed = 0;
  const read = async (reader: number): Promise<Opened[]> => {
    const opened: Opened[] = [];
    // They do not all begin at the same moment, nor with the same board.
    await sleep((READING_MS * reader) / READERS);
    for (let page = reader; Date.now() < until; page++) {
      const board = BOARDS[page % BOARDS.length];
      await openPage(`${origin}${board?.path}`, cookie).then(
        (page) => opened.push(page),
        () => failed++,
      );
      await sleep(READING_MS + 1_000 * Math.sin(reader + page));
    }
    return opened;
  };
  const opened = await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  return { opened: opened.flat(), failed };
}
