import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { followedMetrics } from "../lib/board/overview/followed";
import { csvOf, told, written } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface Changed {
  rows: {
    value: number | null;
    change: { from: { value: number }; difference: number; interval: { low: number; high: number } | null } | null;
  }[];
}

async function openOverview(page: Page, query = ""): Promise<void> {
  await page.goto(`/board${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("This part could not be worked out")).toHaveCount(0);
}

/** The last month of the board's figures. */
async function lastMonth(page: Page): Promise<string> {
  const { rows } = await csvOf(page, "nps");
  return (rows.at(-1)?.[0] ?? "").slice(0, 7);
}

test("what changed is every figure of the boards, and says what the command line says", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, "executive");
  const month = await lastMonth(page);
  const { header, rows } = await csvOf(page, "what-changed");
  const cell = (row: string[], name: string) => row[header.indexOf(name)];
  expect(rows.length).toBeGreaterThan(10);
  const ids = rows.map((row) => cell(row, "Id"));
  const missing = followedMetrics().filter(({ metric }) => !ids.includes(metric));
  for (const { metric } of missing) {
    const { rows: found } = await lealta<Changed>("metric", metric, "--from", month, "--to", month);
    expect([metric, found[0]?.change ?? null]).toEqual([metric, null]);
  }
  for (const row of rows) {
    const id = cell(row, "Id") ?? "";
    const { rows: found } = await lealta<Changed>("metric", id, "--from", month, "--to", month);
    const [figure] = found;
    const change = figure?.change;
    const expected = [figure?.value, change?.from.value, change?.difference].map(written);
    expect([id, ...["Figure", "Figure before", "Change"].map((name) => cell(row, name))]).toEqual([id, ...expected]);
    if (!change?.interval) continue;
    const { low, high } = change.interval;
    expect([id, cell(row, "Change, low"), cell(row, "Change, high")]).toEqual([id, written(low), written(high)]);
    const isReal = low > 0 || high < 0;
    expect([id, cell(row, "Real or noise")]).toEqual([id, isReal ? "real change" : "within noise"]);
  }
});

test("an executive sees what is real, opens what may be chance, and gets from a line to its figure and its board", async ({
  page,
}) => {
  await signInAs(page, "executive");
  await openOverview(page);
  const { header, rows } = await csvOf(page, "what-changed");
  const certain = ["real change", "beyond its usual change"];
  const listed = rows.filter((row) => certain.includes(row[header.indexOf("Real or noise")] ?? ""));
  const card = page.getByRole("region", { name: "What changed, and is it real?" });
  const names = listed.map(([name]) => name ?? "");
  for (const name of names) await expect(card.getByRole("link", { name, exact: true }).first()).toBeVisible();
  const [other] = rows.slice(listed.length).map(([name]) => name ?? "");
  await expect(card.getByRole("link", { name: other, exact: true })).toBeHidden();
  await card.locator("summary", { hasText: /^And \d+ more within noise/ }).click();
  const line = card.getByRole("link", { name: other, exact: true });
  await expect(line).toBeVisible();
  await line.click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "How it is made" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await card.getByRole("link", { name: "Retention", exact: true }).first().click();
  await expect(page).toHaveURL(/\/board\/retention/);
});

test("our figures stand beside what customers want, as the command line pairs them", async ({ page }) => {
  await signInAs(page, "executive");
  await openOverview(page);
  const month = await lastMonth(page);
  const { header, rows } = await csvOf(page, "kpi-cpi");
  const { rows: found } = await told("cpi-pairs", { from: month, to: month });
  const cell = (row: string[], name: string) => row[header.indexOf(name)];
  expect(rows.length).toBe(found.length);
  for (const row of rows) {
    const pair = found.find(({ group }) => group === cell(row, "Code"));
    const { name, company, customer, companyNow, customerNow, words } = pair?.details ?? {};
    const numbers = [company, companyNow, customer, customerNow].map((value) => written(value as number | null));
    const columns = ["Ours", "Ours, span", "Theirs", "Theirs, span"];
    expect(columns.map((column) => cell(row, column))).toEqual(numbers);
    expect([cell(row, "Customers’ indicator"), cell(row, "In their words")]).toEqual([name, words ?? ""]);
    expect(cell(row, "At odds")).toBe(pair?.value == null ? "" : String(pair.value > 0));
  }
  const card = page.getByRole("region", { name: "Do customers get what they want while we gain?" });
  const odds = rows.filter((row) => cell(row, "At odds") === "true");
  await expect(card.getByText("at odds", { exact: true })).toHaveCount(odds.length);
  await card.getByRole("link", { name: cell(rows[0] ?? [], "Customers’ indicator") ?? "" }).click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "How it is made" })).toBeVisible();
});

test("what needs a decision is told in sentences whose numbers open the accounts", async ({ page }) => {
  await signInAs(page, "executive");
  await openOverview(page);
  const month = await lastMonth(page);
  const card = page.getByRole("region", { name: "What needs a decision" });
  const [red] = (await told("health", { from: month, to: month, definition: "red-revenue" })).rows;
  const sentence = card.getByRole("listitem").filter({ hasText: "red health" });
  if (!red?.n) return expect(sentence).toHaveCount(0);
  await expect(sentence).toContainText(`${red.n} account`);
  await sentence.getByRole("link").click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("table", { name: "Accounts behind it" })).toBeVisible();
  await page.goBack();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a CSM is told of their own accounts alone", async ({ page }) => {
  await signInAs(page, "csm");
  await openOverview(page);
  // They have none, so that no figure of accounts asks for a decision.
  await expect(page.getByRole("region", { name: "What needs a decision" }).getByText("red health")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "What needs a decision" }).getByText("than they bring")).toHaveCount(0);
});
