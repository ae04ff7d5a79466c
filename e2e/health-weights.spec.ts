import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface Model {
  model: { version: number; weights: Record<string, Record<string, number>> };
}

const APPLYING = "The new weights are being applied";
const weight = (page: Page, part: string) => page.getByLabel(`Weight of ${part}`, { exact: true });

async function openHealth(page: Page): Promise<void> {
  await page.goto("/admin/settings/health");
  await expect(weight(page, "Tickets")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("an admin sees what other weights would have made of the past, and only saving changes them", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "admin");
  await openHealth(page);
  const inForce = async () => (await lealta<Model>("health")).model;
  const before = await inForce();

  await weight(page, "Tickets").fill("-1");
  await page.getByRole("button", { name: "Show the effect" }).click();
  await expect(weight(page, "Tickets")).toHaveAttribute("aria-invalid", "true");
  await expect(weight(page, "Tickets")).toBeFocused();
  await expect(page.getByText("A number from 0 to 1,000, please.")).toBeVisible();

  await weight(page, "Tickets").fill("7");
  await page.reload();
  await expect(page.getByText("What you had typed before is back.")).toBeVisible();
  await expect(weight(page, "Tickets")).toHaveValue("7");

  await page.getByRole("button", { name: "Show the effect" }).click();
  const effect = page.getByRole("region", { name: "Effect on past months" });
  await effect.getByText("As a table").click();
  await expect(effect.getByRole("table", { name: "Mean health" }).getByRole("row")).toHaveCount(13);
  await expect(effect.getByText("Does it tell losses better?")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect((await inForce()).version).toBe(before.version);

  // A colleague who opened the page before this one saves is told that the weights are no longer those that were seen.
  const colleague = await (await browser.newContext()).newPage();
  await signInAs(colleague, "admin");
  await openHealth(colleague);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await colleague.getByRole("button", { name: "Save", exact: true }).click();
  await expect(colleague.getByText("Somebody has changed the weights of health since you opened them.")).toBeVisible();
  await colleague.context().close();

  await expect(page.getByText(APPLYING)).toHaveCount(0, { timeout: 120_000 });
  await expect.poll(async () => (await inForce()).version, { timeout: 120_000 }).toBe(before.version + 1);
  expect((await inForce()).weights[""]).toMatchObject({ tickets: 7 });

  await openHealth(page);
  await weight(page, "Tickets").fill(String(before.weights[""]?.tickets));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(async () => (await inForce()).version, { timeout: 120_000 }).toBe(before.version + 2);
});
