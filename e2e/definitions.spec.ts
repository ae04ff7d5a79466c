import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

async function openDefinitions(page: Page, query = ""): Promise<void> {
  await page.goto(`/definitions${query}`);
  await expect(page.getByRole("article").first()).toBeVisible();
  // The search takes effect once the page's code has arrived.
  await page.waitForLoadState("networkidle");
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("the navigation leads to the definitions, and their contents to an indicator", async ({ page }) => {
  await signInAs(page, "csm");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Definitions" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Definitions" })).toBeVisible();
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Share of wallet" }).click();
  await expect(page).toHaveURL(/#share-of-wallet$/);
  const wallet = page.getByRole("article", { name: "Share of wallet" });
  await expect(wallet.getByRole("heading", { name: /^Share of wallet/ })).toBeInViewport();
  await expect(wallet.getByRole("heading", { level: 5, name: /^Products held over products offered/ })).toBeVisible();
  await expectAccessible(page);
});

test("an explanation leads to all about its indicator, with a worked example", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/board?explain=nps");
  await page.getByRole("dialog").getByRole("link", { name: "All about this indicator" }).click();
  await expect(page).toHaveURL(/\/definitions#nps$/);
  const nps = page.getByRole("article", { name: "Net promoter score", exact: true });
  await expect(nps).toBeInViewport();
  await expect(nps.getByText("100 × (50 − 30) ÷ (50 + 20 + 30) = 20.0")).toBeVisible();
  await expect(nps.getByText("Promoters, answers 9 and 10: 50")).toBeVisible();
});

test("the search narrows the list by keyboard, tells how many are left and lives in the address", async ({ page }) => {
  await signInAs(page, "executive");
  await openDefinitions(page);
  const articles = page.getByRole("article");
  const all = await articles.count();
  const search = page.getByRole("searchbox", { name: "Find an indicator" });
  await search.focus();
  await page.keyboard.type("promoter");
  await expect(page).toHaveURL(/\?q=promoter$/);
  await expect(articles.first()).toHaveAccessibleName("Net promoter score");
  await expect.poll(() => articles.count()).toBeLessThan(all);
  const left = await articles.count();
  await expect(page.getByRole("status")).toHaveText(new RegExp(`^${left} indicators?$`));
  await expect(search).toBeFocused();
  await page.reload();
  await expect(articles).toHaveCount(left);

  await search.fill("zeppelin");
  await expect(page.getByText("No indicator matches.")).toBeVisible();
  await expect(articles).toHaveCount(0);
  await expectAccessible(page);
  await search.fill("");
  await expect(articles).toHaveCount(all);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${colorScheme}, in Spanish`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme, locale: "es-ES" });
    test("nothing sticks out, and the contents name the areas", async ({ page }) => {
      await signInAs(page, "executive");
      await openDefinitions(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const contents = page.getByRole("navigation", { name: "Contenido" });
      await contents.getByRole("link", { name: "Retención y pérdida" }).click();
      await expect(page.getByRole("heading", { level: 2, name: "Retención y pérdida" })).toBeInViewport();
      // The whole page takes axe long; it is examined once, above.
      await openDefinitions(page, "?q=nps");
      await expectAccessible(page);
    });
  });
}
