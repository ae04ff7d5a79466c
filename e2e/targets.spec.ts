import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { csvOf } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { format } from "./support/notation";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface ToldTarget {
  metric: string;
  segment: string | null;
  grain: string;
  from: string;
  to: string;
  value: string;
  owner: { email: string };
  latest: { row: { value: number | null; period: string }; standing: { verdict: string } } | null;
}

/** What the command line says of the targets of an indicator. */
const told = async (metric: string) =>
  (await lealta<ToldTarget[]>("targets")).filter((target) => target.metric === metric);

async function openTargets(page: Page) {
  await page.goto("/targets");
  await expect(page.getByRole("heading", { level: 1, name: "Targets" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** The month that the board of voice shows. */
async function monthShown(page: Page): Promise<string> {
  const { rows } = await csvOf(page, "figures-voice");
  return rows.at(-1)?.[0] ?? "";
}

test("an executive sets a target from the figure that it is for, changes it, and takes it out", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "executive");
  const month = await monthShown(page);
  await page.goto("/board/voice?explain=ces");
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("None is set for this figure.")).toBeVisible();
  await panel.getByRole("link", { name: "Set a target" }).click();

  const form = page.getByRole("dialog", { name: "Ease" });
  await expect(form.getByLabel("First period")).toHaveValue(month);
  await form.getByLabel("Last period").selectOption(month);
  await form.getByLabel("Owner").selectOption({ index: 1 });
  await form.getByRole("textbox", { name: "Target" }).fill("340");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("340 is not a plausible target here. Give a number from 0 to 100.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.getByRole("textbox", { name: "Target" }).fill("100");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("row", { name: /^All accounts.*100%/ }).first()).toBeVisible();
  const [set] = await told("ces");
  expect(set).toMatchObject({ segment: null, grain: "month", from: month, to: month, value: "100" });

  await page.goto("/board/voice");
  const tile = page.getByRole("link", { name: /^Ease/ });
  await expect(tile).toContainText("Target 100%");
  const { header, rows } = await csvOf(page, "figures-voice");
  expect(rows.at(-1)?.[header.indexOf("Ease, target")]).toBe("100");
  // A target for everybody is not one for a region.
  await page.goto("/board/voice?region=North");
  await expect(tile).toBeVisible();
  await expect(tile).not.toContainText("Target");

  await openTargets(page);
  await page.getByRole("button", { name: /^Edit the target for Ease, All accounts/ }).click();
  await form.getByRole("textbox", { name: "Target" }).fill("0");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  expect((await told("ces")).map(({ value }) => value)).toEqual(["0"]);
  await page.goto("/board/voice");
  // The month is not over for what is asked after deliveries.
  await expect(tile).toContainText(/Target 0%.* points above so far/);

  await openTargets(page);
  await page.getByRole("button", { name: /^Edit the target for Ease, All accounts/ }).click();
  await form.getByRole("button", { name: "Remove this target" }).click();
  await form.getByRole("button", { name: "Remove it" }).click();
  await expect(form).toHaveCount(0);
  expect(await told("ces")).toEqual([]);
});

test("the page of targets says of each what the command line says", async ({ page }) => {
  test.setTimeout(180_000);
  const owner = await signInAs(page, "executive");
  await lealta("target", "set", "ces", "55.5", "--owner", owner, "--from", "2020-01", "--to", "2020-03");
  const targets = await told("nps");
  expect(targets.length).toBeGreaterThan(0);
  await openTargets(page);
  const table = page.getByRole("group", { name: "Targets" });
  for (const { segment, value, latest } of targets) {
    const figure = format.fine(latest?.row.value ?? null, "score");
    const name = new RegExp(`^${segment ?? "All accounts"} .*${value} ${latest ? figure : "not begun"}`);
    await expect(table.getByRole("row", { name }).first()).toBeVisible();
  }
  await expect(table.getByRole("row", { name: /55\.5%/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await lealta("target", "remove", "ces", "--from", "2020-01", "--to", "2020-03");
});

test("a CSM reads what is aimed for, without figures of accounts that are not theirs", async ({ page }) => {
  await signInAs(page, "csm", { alias: "nobody-here@example.com" });
  await openTargets(page);
  await expect(page.getByText("Your figures are of your own accounts")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Target" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Latest figure" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Edit|Set a target/ })).toHaveCount(0);
  await page.goto("/targets?set=nps");
  await expect(page.getByRole("heading", { level: 1, name: "Targets" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("is read on a phone, in Spanish", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "es-ES" });
  const page = await context.newPage();
  await signInAs(page, "admin");
  await page.goto("/targets");
  await expect(page.getByRole("heading", { level: 1, name: "Objetivos" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Fijar un objetivo" }).click();
  await expect(page.getByRole("dialog").getByLabel("Indicador")).toBeVisible();
  await context.close();
});
