import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

const RECOMPUTING = "All figures are being recomputed";

async function openSettings(page: Page): Promise<void> {
  await signInAs(page, "admin");
  await page.goto("/admin/settings");
  await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).first().click();
}

test("an admin renames the organisation, and every page carries the name", async ({ page }) => {
  await openSettings(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const name = page.getByLabel("Name", { exact: true });
  const before = await name.inputValue();
  await name.fill("Ibérica de Café");
  await save(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveTitle(/Ibérica de Café$/);
  await page.goto("/admin/settings");
  await page.getByLabel("Name", { exact: true }).fill(before);
  await save(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("what makes no sense is refused at its field, and the rest stays as it was typed", async ({ page }) => {
  await openSettings(page);
  await expect(page.getByLabel("Currency")).toBeDisabled();
  await page.getByLabel("Rule of being active").selectOption("purchase");
  const days = page.getByLabel("Days after a purchase");
  await days.fill("0");
  await save(page);
  await expect(days).toHaveAttribute("aria-invalid", "true");
  await expect(days).toBeFocused();
  await expect(page.getByLabel("Rule of being active")).toHaveValue("purchase");
  // Nothing was saved: what was typed is back, and goes when it is thrown away.
  await page.reload();
  await expect(page.getByText("What you had typed before is back.")).toBeVisible();
  await expect(page.getByLabel("Rule of being active")).toHaveValue("purchase");
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByLabel("Rule of being active")).not.toHaveValue("purchase");
});

test("another time zone has all figures made anew, and says so until they are", async ({ page }) => {
  test.setTimeout(300_000);
  await openSettings(page);
  const zone = page.getByLabel("Time zone");
  const before = await zone.inputValue();
  const revenue = () => lealta<{ rows: unknown[] }>("metric", "revenue", "--grain", "year");
  const { rows } = await revenue();
  for (const chosen of ["America/New_York", before]) {
    await zone.selectOption(chosen);
    await save(page);
    await expect(page.getByText(RECOMPUTING)).toBeVisible();
    await expect(page.getByText(RECOMPUTING)).toHaveCount(0, { timeout: 120_000 });
    // Invoices have days and no times of day: the zone moves none of them.
    expect((await revenue()).rows).toEqual(rows);
  }
});

test("a CSM sees all accounts as soon as the switch is on, and no longer once it is off", async ({ page, browser }) => {
  test.setTimeout(120_000);
  await openSettings(page);
  const colleague = await (await browser.newContext()).newPage();
  await signInAs(colleague, "csm");
  const nobody = colleague.getByRole("dialog").getByText("No account has a part in this figure.");
  const reach = page.getByLabel("Customer success managers see all accounts");
  const card = page.getByRole("region", { name: "What CSMs see" });

  await reach.check();
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Saved", { exact: true })).toBeVisible();
  await colleague.goto("/board?explain=revenue");
  await expect(colleague.getByRole("dialog").getByRole("table", { name: "Accounts behind it" })).toBeVisible();
  await expect(nobody).toHaveCount(0);

  await reach.uncheck();
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Saved", { exact: true })).toBeVisible();
  await colleague.goto("/board?explain=revenue");
  await expect(nobody).toBeVisible();
  await colleague.context().close();
});

test.describe("for others", () => {
  test.use({ allowedErrors: [/status of 403/] });
  test("the settings are closed to executives", async ({ page }) => {
    await signInAs(page, "executive");
    expect((await page.goto("/admin/settings"))?.status()).toBe(403);
  });
});
