import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { deedsOf } from "./support/audit-log";
import { importRows, undoImports } from "./support/import-rows";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

/** How many accounts the list says it has. */
async function counted(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ accounts?$/).textContent();
  return Number((text ?? "").replace(/\D/g, ""));
}

async function openAccounts(page: Page, query = "") {
  await page.goto(`/accounts${query}`);
  await expect(page.getByRole("heading", { level: 1, name: /accounts/i })).toBeVisible();
  await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("an admin narrows the list, keeps it as a segment, and opens follow-ups for some", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await openAccounts(page);
  const all = await counted(page);
  await page.getByRole("button", { name: /^Situation/ }).click();
  await page.getByLabel("Customer", { exact: true }).selectOption("Active");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/active=true/);
  await expect.poll(() => counted(page)).toBeLessThanOrEqual(all);
  const active = await counted(page);

  await page.getByRole("button", { name: /^Saved segments/ }).click();
  await page.getByRole("button", { name: "Save these filters" }).click();
  const panel = page.getByRole("dialog", { name: "Save these filters" });
  await panel.getByLabel("Name").fill("My active ones");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toHaveCount(0);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => counted(page)).toBe(all);
  await page.getByRole("button", { name: /^Saved segments/ }).click();
  await page.getByRole("link", { name: "My active ones" }).click();
  await expect.poll(() => counted(page)).toBe(active);

  const boxes = page.getByRole("checkbox", { name: /^Choose (?!all)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(page.getByText("2 chosen", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Open a follow-up" }).click();
  const form = page.getByRole("dialog", { name: "Open a follow-up" });
  await form.getByLabel("What is to be done").fill("Ask how the summer went");
  // What was typed outlives a reload.
  await page.reload();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Open a follow-up" }).click();
  await expect(form.getByLabel("What is to be done")).toHaveValue("Ask how the summer went");
  await form.getByLabel("Due on").fill("2030-01-31");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.getByRole("button", { name: "Open" }).click();
  await expect(page.getByText(/follow-ups? opened\./).first()).toBeVisible();
  await openAccounts(page, "?followUps=true");
  expect(await counted(page)).toBeGreaterThanOrEqual(2);
});

test("any account is found from anywhere by keys alone", async ({ page }) => {
  await signInAs(page, "executive");
  await openAccounts(page, "?sort=name");
  const name = (await page.getByRole("table").getByRole("link").nth(3).textContent()) ?? "";
  await page.goto("/definitions");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog");
  await expect(search.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(name.toUpperCase());
  await expect(search.getByRole("option", { name }).first()).toHaveAttribute("aria-selected", "true");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/accounts\/./);
  await page.keyboard.press("Control+k");
  await expect(search.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("targ");
  await expect(search.getByRole("option", { name: "Targets" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/targets$/);
});

test("the file has what the list has, in its order, and its leaving is written down", async ({ page }) => {
  const email = await signInAs(page, "executive");
  await openAccounts(page, "?sort=-mrr&active=true");
  const total = await counted(page);
  const first = await page.getByRole("table").getByRole("link").first().textContent();
  const response = await page.request.get("/api/accounts/csv?sort=-mrr&active=true");
  const lines = (await response.text()).trim().split("\r\n");
  expect(lines).toHaveLength(total + 1);
  expect(lines[1]).toContain(first ?? "");
  expect((await deedsOf(email, "accounts.exported")).at(-1)?.detail).toMatchObject({ accounts: total });
});

test.describe("a CSM", () => {
  const owner = "accounts-list@example.com";
  const imports: number[] = [];
  test.beforeAll(async () => {
    const rows = ["code,name,owner", `own-1,Ñandú Azul,${owner}`, "foreign-1,Ñandú Rojo,somebody@example.com"];
    imports.push(await importRows("accounts", rows));
  });
  test.afterAll(() => undoImports(imports));

  test("finds, counts and downloads the own accounts alone", async ({ page }) => {
    await signInAs(page, "csm", { alias: owner });
    await expect
      .poll(async () => {
        await page.goto("/accounts");
        return page.getByRole("table").getByRole("link").allTextContents();
      })
      .toEqual(["Ñandú Azul"]);
    await page.keyboard.press("Control+k");
    const search = page.getByRole("dialog");
    await expect(search.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("nandu");
    await expect(search.getByRole("option")).toHaveText([/Ñandú Azul/]);
    const file = await page.request.get("/api/accounts/csv?owner=somebody@example.com");
    expect((await file.text()).trim().split("\r\n")).toHaveLength(1);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme, locale: "es-ES" });
    test("the list fits and reads well", async ({ page }) => {
      await signInAs(page, "executive");
      await page.goto("/accounts");
      await expect(page.getByRole("heading", { level: 1, name: "Cuentas" })).toBeVisible();
      await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(wider)).toBe(0);
    });
  });
}
