import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

test("an admin finds in the audit log what was done, and takes it along", async ({ page }) => {
  const email = await signInAs(page, "admin");
  await page.goto("/board/voice");
  await page.goto("/admin/audit");
  await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  await expect(page.getByText("The database lets the program add lines, and nothing else.")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Person").fill(email);
  const table = page.getByRole("group", { name: "Audit log" });
  await expect(page).toHaveURL(/person=/);
  await expect(table.getByRole("row", { name: /Signed in Signed in or out/ }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("What was done").selectOption("Undone");
  await expect(page.getByText("No line fits.")).toBeVisible();
  await page.getByLabel("What was done").selectOption("Anything");
  await expect(table.getByRole("row", { name: /Signed in Signed in or out/ }).first()).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text).toContain("sign-in.succeeded");
  expect(
    text
      .trim()
      .split("\r\n")
      .slice(1)
      .every((line) => line.includes(email)),
  ).toBe(true);
  await page.getByLabel("What was done").selectOption("Exported");
  await expect(table.getByRole("row", { name: /Audit log exported/ })).toBeVisible();
});

test.describe("for others", () => {
  test.use({ allowedErrors: [/403/] });
  test("is forbidden, the file too", async ({ page }) => {
    await signInAs(page, "executive");
    expect((await page.goto("/admin/audit"))?.status()).toBe(403);
    expect((await page.request.get("/admin/audit/csv")).status()).toBe(403);
  });
});
