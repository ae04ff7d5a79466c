import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface ToldView {
  id: number;
  name: string;
  board: string;
  query: string;
}

const told = async (name: string) => (await lealta<ToldView[]>("views")).find((view) => view.name === name);

/** Opens the menu of views, and gives what is in it. */
async function openViews(page: Page) {
  await page.getByRole("button", { name: /^Views:/ }).click();
  return page.getByRole("dialog", { name: "Views" });
}

async function saveAs(page: Page, name: string, { share = false } = {}) {
  const menu = await openViews(page);
  await menu.getByRole("button", { name: "Save this view" }).click();
  const form = page.getByRole("dialog", { name: "Save this view" });
  await form.getByLabel("Name").fill(name);
  if (share) await form.getByLabel("Share with everybody").check();
  await form.getByRole("button", { name: "Save" }).click();
  return form;
}

test("a view that is shared leads others to the same board and filters, and follows when it changes", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const name = `Small by quarter ${process.pid}`;
  await signInAs(page, "executive");
  await page.goto("/board/retention?grain=quarter&segment=Small&explain=customer-churn");
  await page.getByRole("button", { name: "Close" }).click();
  await expect(await saveAs(page, name, { share: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: `Views: ${name}` })).toBeVisible();
  const view = await told(name);
  expect(view).toMatchObject({ board: "retention", query: "grain=quarter&segment=Small" });

  const other = await browser.newPage();
  await signInAs(other, "csm");
  await other.goto(`/board/view/${view?.id}`);
  await expect(other).toHaveURL(/\/board\/retention\?grain=quarter&segment=Small$/);
  await other.goto("/board/voice");
  const offered = await openViews(other);
  await expect(offered.getByRole("list", { name: "Shared by others" })).toContainText(name);
  await expect(offered.getByRole("button", { name: `Edit the view “${name}”` })).toHaveCount(0);
  await offered.getByRole("link", { name }).click();
  await expect(other).toHaveURL(/\/board\/retention\?grain=quarter&segment=Small$/);
  await expect(offered).toHaveCount(0);

  await page.goto("/board/wallet?segment=Micro");
  await (await openViews(page)).getByRole("button", { name: `Edit the view “${name}”` }).click();
  const form = page.getByRole("dialog", { name: `Edit the view “${name}”` });
  await form.getByRole("button", { name: "Replace with what is shown now" }).click();
  await expect(form).toHaveCount(0);
  await other.goto(`/board/view/${view?.id}`);
  await expect(other).toHaveURL(/\/board\/wallet\?segment=Micro$/);

  await (await openViews(page)).getByRole("button", { name: `Edit the view “${name}”` }).click();
  await form.getByRole("button", { name: "Delete this view" }).click();
  await form.getByRole("button", { name: "Delete it" }).click();
  await expect(form).toHaveCount(0);
  expect(await told(name)).toBeUndefined();
  await other.close();
});

test.describe("a private view", () => {
  // The browser tells of the pages that are not found.
  test.use({ allowedErrors: [/404/] });

  test("is found by its maker alone, and its name is taken once", async ({ page }) => {
    test.setTimeout(120_000);
    const email = await signInAs(page, "executive");
    await page.goto("/board/voice?to=2026-03");
    await saveAs(page, "Mine");
    await expect(page.getByRole("button", { name: "Views: Mine" })).toBeVisible();
    const address = await (await openViews(page)).getByRole("link", { name: "Mine" }).getAttribute("href");
    await page.keyboard.press("Escape");
    await page.goto("/board");
    const form = await saveAs(page, " Mine ");
    await expect(form.getByText("There is a view “Mine” already.")).toBeVisible();
    await expect(form.getByLabel("Name")).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await signInAs(page, "admin");
    const stranger = await page.goto(`${address}`);
    const missing = await page.goto("/board/view/2147483647");
    expect([stranger?.status(), missing?.status()]).toEqual([404, 404]);
    await page.goto("/board");
    await expect((await openViews(page)).getByRole("link", { name: "Mine" })).toHaveCount(0);
    expect(email).toContain("executive");
  });
});

test("views are saved and opened with the keyboard alone", async ({ page }) => {
  await signInAs(page, "csm");
  await page.goto("/board/value?grain=year");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^Views:/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Save this view" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name")).toBeVisible();
  await page.getByLabel("Name").focus();
  await page.keyboard.type("By year");
  await page.keyboard.press("Enter");
  const menu = page.getByRole("button", { name: "Views: By year" });
  await expect(menu).toBeVisible();
  await page.goto("/board");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /^Views:/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "By year" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/board\/value\?grain=year$/);
  await expect(menu).toBeVisible();
});
