import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { deedsOf } from "./support/audit-log";
import { importRows, undoImports } from "./support/import-rows";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

const SEGMENT = `References ${process.pid}`;
const account = (name: string) => `${name} ${process.pid}`;
const imports: number[] = [];

test.beforeAll(async () => {
  const rows = [
    ["Anvil", "own@example.com"],
    ["Bellows", "other@example.com"],
  ];
  imports.push(
    await importRows("accounts", [
      "code,name,segment,owner",
      ...rows.map(([name = "", owner]) => `${account(name)},${account(name)},${SEGMENT},${owner}`),
    ]),
  );
});
test.afterAll(() => undoImports(imports));

async function openReferences(page: Page) {
  await page.goto(`/references?segment=${encodeURIComponent(SEGMENT)}`);
  await expect(page.getByRole("heading", { level: 1, name: "References" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("a reference is written down, found, asked once, and left in peace", async ({ page }) => {
  test.setTimeout(120_000);
  const email = await signInAs(page, "executive");
  await openReferences(page);
  await page.getByRole("button", { name: "Add a reference" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("combobox", { name: "Account" }).fill(account("Anvil"));
  await form.getByRole("option", { name: account("Anvil") }).click();
  await form.getByLabel("Willing since").fill("2025-01-01");
  await form.getByLabel("Runs out on").fill("2025-01-01");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("Validated on")).toHaveAttribute("aria-invalid", "true");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.getByLabel("Validated on").fill("2025-01-01");
  await form.getByLabel("Validated by").fill("Auditors Ltd");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("Runs out on")).toHaveAttribute("aria-invalid", "true");
  await form.getByLabel("Runs out on").fill("2100-01-01");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);

  await openReferences(page);
  const row = page.getByRole("row", { name: account("Anvil") }).first();
  await expect(row).toContainText("by Auditors Ltd");
  await row.getByRole("button", { name: `Ask ${account("Anvil")}` }).click();
  await form.getByLabel("For whom").fill("Globex");
  await page.reload();
  await page.waitForLoadState("networkidle");
  await row.getByRole("button", { name: `Ask ${account("Anvil")}` }).click();
  await expect(form.getByLabel("For whom")).toHaveValue("Globex");
  await form.getByRole("button", { name: "Ask" }).click();
  await expect(form).toHaveCount(0);
  await expect(row).toContainText("Free again on");
  await expect(row).toContainText("for Globex · No word yet");
  expect(await deedsOf(email, "reference.asked")).toMatchObject([{ subject: account("Anvil") }]);

  await page.getByRole("button", { name: `What came of asking ${account("Anvil")} for Globex` }).click();
  await form.getByLabel("What came of it").selectOption("Agreed");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("for Globex · Agreed");

  await page.getByRole("button", { name: `What came of asking ${account("Anvil")} for Globex` }).click();
  await form.getByRole("button", { name: "Take this request back" }).click();
  await form.getByRole("button", { name: "Take it back" }).click();
  await expect(row.getByRole("button", { name: `Ask ${account("Anvil")}` })).toBeVisible();
  const [{ detail } = { detail: {} }] = await deedsOf(email, "reference.recorded");
  imports.push((detail as { import: number }).import);
});

test("a CSM is shown references of the own accounts only", async ({ page }) => {
  await signInAs(page, "csm", { alias: `nobody-${process.pid}@example.com` });
  await openReferences(page);
  await expect(page.getByText(account("Anvil"))).toHaveCount(0);
  await page.getByRole("button", { name: "Add a reference" }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("combobox", { name: "Account" }).fill(account("Anvil"));
  await expect(form.getByText("No account", { exact: false })).toBeVisible();
  await expect(form.getByRole("option")).toHaveCount(0);
});

test("is read on a phone, in Russian", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ru-RU" });
  const page = await context.newPage();
  await signInAs(page, "admin");
  for (const path of ["/references", "/interviews", "/admin/audit"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
  await context.close();
});
