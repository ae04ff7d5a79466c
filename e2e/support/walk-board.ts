import type { Page } from "@playwright/test";
import type { BoardDeclaration } from "../../lib/board/types";
import { expect } from "./test";

/** What no page may say: figures that are none, and what was never put into words. */
const NONSENSE = /NaN|Infinity|undefined|\[object |Invalid Date|MISSING_MESSAGE|could not be worked out/;

/** A board of an organisation in an odd state makes sense: as pages, tables, files, panels, cells, and on a phone. */
export async function walkBoard(page: Page, { path }: BoardDeclaration, query = ""): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `${path}${query}`);
  await expectSense(page, path);
  const main = page.getByRole("main");
  for (const table of await main.getByRole("button", { name: "Table", exact: true }).all()) await table.click();
  await expectSense(page, `tables of ${path}`);
  await walkFiles(page);
  await walkPanels(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${path}${query}`);
  await expectSense(page, `${path} on a phone`);
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect([path, await page.evaluate(beyond)]).toEqual([path, 0]);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0, { timeout: 30_000 });
}

async function expectSense(page: Page, where: string): Promise<void> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
  const lines = (await page.locator("body").innerText()).split("\n").filter((line) => NONSENSE.test(line));
  expect([where, lines]).toEqual([where, []]);
}

/** Every file that the board offers can be had, and says nothing odd. */
async function walkFiles(page: Page): Promise<void> {
  const links = page.getByRole("main").locator('a[href*="/api/board/csv/"]');
  for (const href of await addresses(links)) {
    const response = await page.request.get(href);
    expect([href, response.status()]).toEqual([href, 200]);
    expect(await response.text(), href).not.toMatch(NONSENSE);
  }
}

/** Every figure that a tile or a sentence opens can be explained; one of them is looked at, and one cell of a cohort grid. */
async function walkPanels(page: Page): Promise<void> {
  const panel = page.getByRole("dialog");
  const [first, ...others] = await addresses(page.getByRole("main").locator('a[href*="explain="]'));
  for (const href of others) {
    const response = await page.request.get(`/api/board/explanation?${href.split("?")[1]}`);
    expect([href, response.status()]).toEqual([href, 200]);
    expect(await response.text(), href).not.toMatch(NONSENSE);
  }
  if (first) {
    await page.goto(first);
    await expect(panel.getByRole("heading", { level: 3 }).first()).toBeVisible();
    await expectSense(page, first);
    await page.keyboard.press("Escape");
  }
  const cell = page.getByRole("main").locator("td[data-age]").first();
  if ((await cell.count()) === 0) return;
  await cell.click();
  await expect(panel).toBeVisible();
  await expectSense(page, "a cell of the grid");
}

async function addresses(links: ReturnType<Page["locator"]>): Promise<string[]> {
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(found)];
}
