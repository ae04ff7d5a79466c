import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { csvOf, written } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { format } from "./support/notation";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface Compared {
  rows: {
    value: number | null;
    change: {
      against: { kind: string; value: string; others: { value: number | null; n: number } | null };
      from: { value: number; n: number };
      difference: number;
      real: boolean | null;
    } | null;
  }[];
}

/** Chooses a segment to compare with, and gives its name. */
async function chooseSegment(page: Page): Promise<string> {
  await page.getByLabel("Compare with").selectOption({ label: "Another segment…" });
  await expect(page).toHaveURL(/compare=\w+:/);
  await page.getByRole("button", { name: /^The other segment:/ }).click();
  await page.getByLabel("By", { exact: true }).selectOption({ label: "Segment" });
  await expect(page).toHaveURL(/compare=segment:/);
  const values = page.getByRole("dialog").getByLabel("Segment", { exact: true });
  const name = (await values.getByRole("option").allTextContents()).at(1) ?? "";
  await values.selectOption({ label: name });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: `The other segment: ${name}` })).toBeVisible();
  await page.waitForLoadState("networkidle");
  return name;
}

/** The last month of the board's figures. */
async function lastMonth(page: Page): Promise<string> {
  const { rows } = await csvOf(page, "nps");
  return (rows.at(-1)?.[0] ?? "").slice(0, 7);
}

test("figures are held against another segment, and tiles say what the command line says", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const month = await lastMonth(page);
  const segment = await chooseSegment(page);
  // Both are known to the end of the month that the board opens on.
  for (const metric of ["nps", "customer-churn"]) {
    const { rows } = await lealta<Compared>(
      ...["metric", metric, "--from", month, "--to", month, "--compare", `segment=${segment}`],
    );
    const [row] = rows;
    if (!row?.change) throw new Error(`${metric} is held against nothing in ${month}`);
    const { change } = row;
    expect(change.against).toMatchObject({ kind: "group", value: segment });
    const unit = metric === "nps" ? "score" : "percent";
    const amount = format.change({ kind: "points", value: change.difference }, unit);
    const tile = page.getByRole("main").locator(`a[href*="explain=${metric}"]`).filter({ hasText: "n = " }).first();
    const side = change.difference > 0 ? "above" : "below";
    const words = Number(amount) === 0 ? `the same as ${segment}` : `${amount} point(s)? ${side} ${segment}`;
    await expect(tile).toContainText(new RegExp(words));
    if (Number(amount) !== 0) await expect(tile).toContainText(change.real ? "real difference" : "within noise");

    const explained = await page.request.get(
      `/api/board/explanation?explain=${metric}&at=${month}&compare=segment:${encodeURIComponent(segment)}`,
    );
    const answer = await explained.json();
    expect(answer.row.change).toEqual(change);
  }
  await expect(page.getByRole("region", { name: "In short" })).toContainText(segment);
});

test("the comparison goes along from board to board, into the explanation, the charts and their files", async ({
  page,
}) => {
  await signInAs(page, "executive");
  await page.goto("/board");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const segment = await chooseSegment(page);
  await page.getByRole("navigation", { name: "Boards" }).getByRole("link", { name: "Voice" }).click();
  await expect(page).toHaveURL(/\/board\/voice\?.*compare=segment:/);
  await page.waitForLoadState("networkidle");

  const month = await lastMonth(page);
  const { rows } = await lealta<Compared>(
    ...["metric", "nps", "--from", month, "--to", month, "--compare", `segment=${segment}`],
  );
  const change = rows[0]?.change;
  const file = await csvOf(page, `nps?compare=segment:${encodeURIComponent(segment)}`);
  const column = file.header.indexOf(`Net promoter score: ${segment}`);
  expect(file.rows.at(-1)?.[column]).toBe(written(change?.from.value));
  expect(file.rows.at(-1)?.[column + 1]).toBe(written(change?.from.n));

  await page.goto(`/board/voice?compare=segment:${encodeURIComponent(segment)}&explain=nps`);
  const panel = page.getByRole("dialog");
  await expect(panel.getByText(`Difference from ${segment}`)).toBeVisible();
  const told = (figure: { value: number | null; n: number }) =>
    `${format.fine(figure.value, "score")} · n = ${format.number(figure.n)}`;
  await expect(panel.getByText(told(change?.from ?? { value: null, n: 0 }), { exact: true })).toBeVisible();
  await expect(panel.getByText(`All but ${segment}`)).toBeVisible();
  const others = change?.against.others ?? { value: null, n: 0 };
  await expect(panel.getByText(told(others), { exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("addresses from before go on working, and nonsense is the period before", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board/voice?compare=year-before");
  await expect(page.getByLabel("Compare with")).toHaveValue("year-before");
  await page.goto("/board/voice?compare=size:big");
  await expect(page.getByLabel("Compare with")).toHaveValue("previous");
});
