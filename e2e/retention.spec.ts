import { csvOf, written } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface Told {
  rows: { cohort: string; size: number; cells: { age: number; value: number | null }[] }[];
}

test.setTimeout(120_000);

test("cohorts go by what the reader chooses, and say what the command line says", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/retention");
  const grid = page.getByRole("region", { name: "Do later customers stay longer?" });
  await grid.getByRole("combobox", { name: "Rows are" }).selectOption("channel");
  await expect(page).toHaveURL(/rows=channel/);
  await grid.getByRole("combobox", { name: "Cells show" }).selectOption("revenue");
  await expect(page).toHaveURL(/cohorts=revenue/);
  await expect(grid.getByRole("rowheader").first()).not.toHaveText(/20\d\d/, { timeout: 30_000 });

  const { header, rows } = await csvOf(page, "cohorts?rows=channel&cohorts=revenue");
  const month = (await csvOf(page, "figures-retention")).rows.at(-1)?.[0]?.slice(0, 7) ?? "";
  const told = await lealta<Told>("cohorts", "--by", "channel", "--cell", "revenue", "--to", month);
  const at = header.indexOf("3");
  const values = told.rows.map(({ cells }) => written(cells.find(({ age }) => age === 3)?.value));
  expect(rows.slice(0, -1).map((row) => row[at])).toEqual(values);
  expect(rows.slice(0, -1).map((row) => row[1])).toEqual(told.rows.map(({ size }) => String(size)));
});

test("the customers of a cell of any grid add up to it", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/retention?rows=channel&cohorts=revenue-per-customer");
  const grid = page.getByRole("grid");
  await grid.getByRole("gridcell").and(page.locator("[data-age='2']")).first().click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByRole("heading", { level: 2 }).first()).toHaveText(/^By channel: /);
  await expect(panel.getByRole("row", { name: /^All/ })).toBeVisible();
});

test("two cohorts are compared that the reader picks", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/retention?rows=segment");
  const chart = page.getByRole("region", { name: "Two cohorts against each other" });
  const second = chart.getByRole("combobox", { name: "Second cohort" });
  const [one, other] = await Promise.all([
    chart.getByRole("combobox", { name: "First cohort" }).inputValue(),
    second.inputValue(),
  ]);
  await second.selectOption(one);
  await expect(page).toHaveURL(new RegExp(`pair=${encodeURIComponent(other)}&pair=${encodeURIComponent(one)}`));
  await expect(chart.getByText(/^Month 12: .* the difference lies between/)).toBeVisible();
});

test("an account at risk leads to the rows behind its score", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/retention");
  const table = page.getByRole("region", { name: "Which accounts are most at risk?" });
  await table.getByRole("link").filter({ hasNotText: "CSV" }).first().click();
  await expect(
    page
      .getByRole("dialog")
      .getByText(/\.csv, line \d+/)
      .first(),
  ).toBeVisible();
});

test.describe("on a phone, in Russian", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "ru-RU" });

  for (const [path, age] of [
    ["/board/retention", "3"],
    // The month that pays back what was spent, of which there is most to say.
    ["/board/value", "0"],
  ] as const)
    test(`a cell of ${path} stays where it is pressed, and its customers lead to their rows`, async ({ page }) => {
      await signInAs(page, "executive");
      await page.goto(path);
      const cell = page
        .getByRole("grid")
        .getByRole("gridcell")
        .and(page.locator(`[data-age='${age}']`))
        .nth(2);
      await cell.click();
      const panel = page.getByRole("dialog");
      await panel.getByRole("table").locator("tbody").getByRole("button").first().click();
      await expect(panel.getByRole("heading", { name: /^Строки аккаунта / })).toBeVisible();
    });
});
