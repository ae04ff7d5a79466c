import AxeBuilder from "@axe-core/playwright";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

test("an admin has every figure found a second time, and looks into an area that agreed", async ({ page }) => {
  test.setTimeout(420_000);
  await signInAs(page, "admin");
  await page.goto("/admin/self-check");
  const result = page.getByText(/^All \d+ figures checked are equal\.$/);
  await expect(page.getByRole("heading", { level: 1, name: "Self-check" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByRole("button", { name: "Checking…" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Check now" })).toBeEnabled({ timeout: 360_000 });
  const again = page.getByText(/^npm run -s lealta -- doctor --figures --seed \d+$/);
  await expect(again).toBeVisible();
  // What differs is named where this fails, with the command that asks the same again.
  const different = await page.getByRole("region", { name: "Different" }).getByRole("row").allInnerTexts();
  expect(different, (await again.textContent()) ?? "").toEqual([]);
  await expect(result).toBeVisible();

  const equal = page.getByRole("region", { name: "Equal" });
  await expect(equal.getByRole("table")).toHaveCount(0);
  await equal.locator("summary", { hasText: "Retention and loss" }).click();
  const retention = equal.getByRole("table", { name: "Retention and loss" });
  await expect(retention.getByRole("cell", { name: /^Customer retention/ }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // What is summed up by area is what was checked, all of it.
  const counts = await equal.getByText(/^\d+ figures? of \d+ indicators?$/).allTextContents();
  const checked = Number(/\d+/.exec((await result.textContent()) ?? "")?.[0]);
  expect(counts.map((text) => Number.parseInt(text, 10)).reduce((sum, count) => sum + count, 0)).toBe(checked);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe("for others", () => {
  test.use({ allowedErrors: [/status of 403/] });
  for (const role of ["executive", "csm"] as const) {
    test(`the self-check is closed to the ${role}`, async ({ page }) => {
      await signInAs(page, role);
      expect((await page.goto("/admin/self-check"))?.status()).toBe(403);
    });
  }
});
