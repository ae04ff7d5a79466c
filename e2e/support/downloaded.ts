import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** The file that a link or a button of the page gives. */
export async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; content: Buffer; text: string }> {
  const downloading = page.waitForEvent("download");
  await click();
  const download = await downloading;
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), content, text: content.toString("utf8").replace(/^\uFEFF/, "") };
}
