import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { scriptBytes } from "./support/script-bytes";
import { expect, test } from "./support/test";

async function openBoard(page: Page, query = ""): Promise<void> {
  await page.goto(`/board${query}`);
  // A panel that the address opens hides the board from screen readers, and so from roles.
  await expect(page.getByRole("grid", { includeHidden: true })).toBeVisible();
  // Filters take effect once the page's code has arrived.
  await page.waitForLoadState("networkidle");
}

/** The tile of revenue, which is named elsewhere on the board too. */
const revenueTile = (page: Page) =>
  page.getByRole("region", { name: "Value", exact: true }).getByRole("link", { name: /^Revenue\b/ });

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("an executive reads the board, and every figure on it is a link to its explanation", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  await expect(page.getByRole("heading", { level: 1, name: /^Customers in / })).toBeVisible();
  await expect(page.getByRole("region", { name: "In short" }).getByText(/^Net promoter score is/)).toBeVisible();
  for (const name of ["Net promoter score", "Loss of customers", "Net revenue retention", "Share of wallet"]) {
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: new RegExp(`^${name}`) })
        .first(),
    ).toBeVisible();
  }
  for (const question of ["Would they recommend us?", "Do they stay?", "What moved recurring revenue?"]) {
    await expect(page.getByRole("region", { name: question })).toBeVisible();
  }
  await expectAccessible(page);
});

test("three clicks lead from a figure to the line of the file it rests on, and back", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  await revenueTile(page).click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("heading", { name: "How it is made" })).toBeVisible();
  await expect(panel.getByRole("table", { name: "Other definitions" })).toBeVisible();
  const accounts = panel.getByRole("table", { name: "Accounts behind it" });
  await expect(accounts.getByRole("row").last()).toContainText("All");
  await expectAccessible(page);

  await accounts.getByRole("button").first().click();
  await expect(panel.getByText(/\.csv, line \d+/).first()).toBeVisible();
  await page.reload();
  await expect(panel.getByText(/\.csv, line \d+/).first()).toBeVisible();

  await page.goBack();
  await expect(panel.getByText(/\.csv, line \d+/)).toHaveCount(0);
  await expect(accounts).toBeVisible();
  await page.goBack();
  // After the reload the board behind the panel is asked of the server anew.
  await expect(panel).toHaveCount(0, { timeout: 20_000 });
});

test("board, file and command line give the same revenue", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "All figures as CSV" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const month = data.at(-1)?.Period?.slice(0, 7) ?? "";
  const revenue = Number(data.at(-1)?.Revenue);
  const told = await lealta<{ rows: { value: number }[] }>("metric", "revenue", "--from", month, "--to", month);
  expect(told.rows[0]?.value).toBe(revenue);

  await page.goto(`/board?explain=revenue&at=${month}`);
  const panel = page.getByRole("dialog");
  // In whatever currency the company of this run has.
  const written = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(revenue);
  await expect(panel.getByText(new RegExp(`= \\S*${written}`))).toBeVisible();
  await expect(panel.getByRole("row", { name: /^All/ })).toContainText(written);
});

test("filters live in the address and survive a reload", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  const revenue = revenueTile(page);
  const before = await revenue.textContent();
  await page.getByRole("button", { name: /^Region:/ }).click();
  await page.getByRole("checkbox").first().check();
  await expect(page).toHaveURL(/region=/);
  await expect(revenue).not.toHaveText(before ?? "");
  await page.keyboard.press("Escape");
  await page.getByLabel("Period", { exact: true }).selectOption("quarter");
  await expect(page.getByRole("heading", { level: 1, name: /^Customers in Q\d \d{4}$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: /^Customers in Q\d \d{4}$/ })).toBeVisible();
  await expect(page).toHaveURL(/grain=quarter.*region=|region=.*grain=quarter/);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).not.toHaveURL(/region=/);
});

test("a rival definition is chosen in the explanation and named on the tile", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page, "?explain=nps");
  await page.getByRole("button", { name: "Use “One vote per account” on the board" }).click();
  await expect(page).toHaveURL(/definitions=nps:per-account/);
  await expect(page.getByRole("link", { name: /^Net promoter score.*as: One vote per account/ })).toBeVisible();
});

test("the cohort grid is walked by arrow keys and opens the customers of a cell", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  await page.getByRole("gridcell").and(page.locator("[tabindex='0']")).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const place = page.getByText(/, month 1: [\d.]+%, \d+ of \d+ customers/);
  const [, counted, size] = /(\d+) of (\d+) customers/.exec((await place.textContent()) ?? "") ?? [];
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByText(`${counted} of ${size} were active at the end of`)).toBeVisible();
  await expect(page.getByRole("dialog").getByRole("row", { name: / active$/ })).toHaveCount(Number(size));
});

test("a chart is read as a table with the keyboard alone", async ({ page }) => {
  await signInAs(page, "executive");
  await openBoard(page);
  const chart = page.getByRole("region", { name: "Would they recommend us?" });
  await chart.getByRole("group", { name: /^Would they recommend us/ }).focus();
  await page.keyboard.press("End");
  await expect(chart.getByRole("status")).toHaveText(
    /, Score \d+ \d+ to \d+ · n = \d+ · Target \d+, Promoters [\d.]+%/,
  );
  await chart.getByRole("button", { name: "Table" }).press("Enter");
  await expect(chart.getByRole("columnheader", { name: "Promoters" })).toBeVisible();
  expect(await chart.getByRole("row").count()).toBeGreaterThan(12);
});

test("a CSM sees nobody else's accounts behind a figure", async ({ page }) => {
  await signInAs(page, "csm");
  await page.goto("/board?explain=revenue");
  await expect(page.getByRole("dialog").getByText("No account has a part in this figure.")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${colorScheme}, in Spanish`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme, locale: "es-ES" });
    test("the board is one column that nothing sticks out of", async ({ page }) => {
      await signInAs(page, "executive");
      await openBoard(page);
      await expect(page.getByRole("heading", { level: 1, name: /^Los clientes en / })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole("button", { name: "Filtros" }).click();
      await expect(page.getByLabel("Comparar con")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("the board's JavaScript stays under 300 kB compressed", async ({ page }) => {
  await signInAs(page, "executive");
  const bytes = await scriptBytes(page, async () => {
    await openBoard(page, "?explain=nps");
    await expect(page.getByRole("dialog").getByRole("heading", { name: "How it is made" })).toBeVisible();
    await page.waitForLoadState("networkidle");
  });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
});
