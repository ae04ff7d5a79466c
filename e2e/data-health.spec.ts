import AxeBuilder from "@axe-core/playwright";
import { importRows, undoImports } from "./support/import-rows";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface Told {
  checks: { check: string; found: number }[];
  kinds: { kind: string; months: { month: string; rows: number; flag: string | null }[] }[];
}

test("an admin sees what the data lack and gives accounts an owner", async ({ page }) => {
  test.setTimeout(120_000);
  const brought = await importRows("accounts", ["code,name,segment", "DH-1,Health One,Retail", "DH-2,Health Two,"]);
  const told = await lealta<Told>("data-health");
  const ownerless = told.checks.find(({ check }) => check === "no-owner")?.found ?? 0;
  expect(ownerless).toBeGreaterThanOrEqual(2);
  await signInAs(page, "admin");
  await page.goto("/admin/data");
  await expect(page.getByRole("row", { name: "Accounts without an owner" })).toContainText(String(ownerless));
  await expect(page.getByRole("group", { name: "Rows by month" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "Accounts without an owner" }).click();
  await page.getByRole("checkbox", { name: "Choose Health One" }).check();
  await page.getByRole("button", { name: "Set for 1 account" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await page.getByLabel("New owner").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Set for 1 account" }).click();
  await expect(page.getByRole("checkbox", { name: "Choose Health One" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Choose Health Two" })).toBeVisible();
  await undoImports([brought]);
});

test("an admin merges two accounts that are one, and makes two of them again", async ({ page }) => {
  test.setTimeout(120_000);
  const accounts = await importRows("accounts", ["code,name,region", "DM-1,Doble SL,North", "DM-2,Doble,South"]);
  const invoices = await importRows("invoices", [
    "id,account,date,amount",
    "dm-1,DM-1,2025-01-05,10",
    "dm-2,DM-2,2025-01-06,20",
  ]);
  await signInAs(page, "admin");
  await page.goto("/admin/data/merge?from=DM-1&into=DM-2");
  await expect(page.getByRole("row", { name: /^Invoices/ })).toContainText("1");
  await page.getByRole("group", { name: "Region" }).getByLabel(/North/).check();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/data\/merges$/);
  const row = page.getByRole("row", { name: /Doble SL/ });
  await expect(row).toContainText("DM-2");

  // Who still has the preview open is told.
  await page.goto("/admin/data/merge?from=DM-1&into=DM-2");
  await expect(page.getByText("DM-1 was merged into DM-2 meanwhile.")).toBeVisible();

  await page.goto("/admin/data/merges");
  await row.getByRole("button", { name: "Undo the merge of Doble SL" }).click();
  await row.getByRole("button", { name: "Undo the merge", exact: true }).click();
  await expect(row).toContainText("undone");
  await page.goto("/admin/data/merge?from=DM-1&into=DM-2");
  await expect(page.getByRole("group", { name: "Region" })).toBeVisible();
  await undoImports([accounts, invoices]);
});

test("nobody but an admin finds the page", async ({ page }) => {
  await signInAs(page, "csm");
  const answers = await Promise.all(
    ["/admin/data", "/admin/data/merge", "/admin/data/accounts/no-owner/list.csv"].map((path) =>
      page.request.get(path),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403]);
});
