import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { BOARDS } from "../lib/board/boards";
import { pdfBrowser } from "../lib/pdf/browser";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 30_000 });
}

test.describe("on paper", () => {
  test("a board says whose it is, what it is of and what its figures mean, and leaves its controls out", async ({
    page,
  }) => {
    await signInAs(page, "executive");
    await open(page, "/board/voice?grain=quarter&compare=year-before&segment=Small&definitions=nps:per-account");
    const facts = page.getByText("Compared with").locator("xpath=ancestor::dl");
    await expect(facts).toBeHidden();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(facts).toContainText(/Q\d 20\d\d/);
    await expect(facts).toContainText("the year before");
    await expect(facts).toContainText("Segment: Small");
    await expect(facts).toContainText("Net promoter score: One vote per account");
    await expect(page.getByText(/^Made on /)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Definitions" })).toBeVisible();
    await expect(page.getByText("The same with one vote per account: the mean of its answers, rounded.")).toBeVisible();
    for (const name of ["Present", "Chart", "Segment: Small"])
      await expect(page.getByRole("button", { name })).toHaveCount(0);
    await expect(page.getByRole("navigation")).toHaveCount(0);
    // Light on white, whatever the reader's screen is like.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  });

  test("nothing of any board is wider than the page", async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, "executive");
    // A4 less its margins, at 96 pixels an inch.
    await page.setViewportSize({ width: 680, height: 960 });
    for (const { path } of BOARDS) {
      await open(page, path);
      await page.emulateMedia({ media: "print" });
      expect([path, await page.evaluate(beyondThePage)]).toEqual([path, []]);
      await page.emulateMedia({ media: "screen" });
    }
  });
});

/** What can be seen beyond the right edge; what is only for screen readers cannot. */
function beyondThePage(): string[] {
  const { clientWidth } = document.documentElement;
  const seen = [...document.querySelectorAll("main *:not(.sr-only, .sr-only *)")];
  const beyond = seen.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
  return beyond.map((element) => `${element.tagName} ${element.textContent}`.slice(0, 60));
}

test.describe("as a PDF", () => {
  test.skip(pdfBrowser() === null, "no browser on this machine");
  test.setTimeout(120_000);

  test("a board is downloaded with its pages", async ({ page }) => {
    await signInAs(page, "executive");
    await open(page, "/board/voice?grain=quarter");
    const download = page.waitForEvent("download", { timeout: 60_000 });
    await page.getByRole("link", { name: "Download PDF" }).click();
    expect((await download).suggestedFilename()).toMatch(/^lealta-voice-\d{4}-\d{2}\.pdf$/);
    const response = await page.request.get("/api/board/pdf/voice?grain=quarter", { timeout: 60_000 });
    expect(response.headers()["content-type"]).toBe("application/pdf");
    const pdf = (await response.body()).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(20);
  });

  test("is made for those who are signed in, of boards that there are, and of nothing else", async ({
    page,
    playwright,
    baseURL,
  }) => {
    const stranger = await playwright.request.newContext({ baseURL });
    expect((await stranger.get("/api/board/pdf/voice")).status()).toBe(401);
    await stranger.dispose();
    await signInAs(page, "csm");
    for (const board of ["elsewhere", "constructor", "..%2Fadmin%2Fusers", "https%3A%2F%2Fevil.example"])
      expect([board, (await page.request.get(`/api/board/pdf/${board}`)).status()]).toEqual([board, 404]);
  });
});

test.describe("presented", () => {
  const bar = (page: Page) => page.getByRole("region", { name: "Presentation" });

  test("a board is gone through by keys, one card after the other", async ({ page }) => {
    await signInAs(page, "executive");
    await open(page, "/board/voice");
    await page.getByRole("button", { name: "Present" }).click();
    const said = bar(page).getByRole("status");
    await expect(said).toHaveText(/^1 of \d+: In short$/);
    await expect(page.getByRole("heading", { level: 1, name: /^What customers said/ })).toBeHidden();
    const count = Number((await said.textContent())?.match(/of (\d+)/)?.[1]);
    expect(count).toBeGreaterThan(5);

    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageDown");
    await page.keyboard.press(" ");
    await expect(said).toHaveText(new RegExp(`^4 of ${count}: Would they recommend us\\?$`));
    await expect(page).toHaveURL(/present=4/);
    await expect(page.locator("[data-shown]")).toHaveCount(1);
    const shown = await page.locator("[data-shown]").boundingBox();
    expect(shown?.width).toBeGreaterThan(1400);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.keyboard.press("ArrowLeft");
    await expect(said).toHaveText(/^3 of /);
    await page.keyboard.press("End");
    await expect(said).toHaveText(new RegExp(`^${count} of ${count}`));
    await page.keyboard.press("Home");
    await expect(said).toHaveText(/^1 of /);
    await page.keyboard.press("Escape");
    await expect(bar(page)).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("it begins where its address says, and goes on to the next board", async ({ page }) => {
    await signInAs(page, "executive");
    await open(page, "/board/voice?present=2&segment=Small");
    await expect(bar(page).getByRole("status")).toHaveText(/^2 of /);
    await expect(bar(page)).toContainText("Segment: Small");
    await page.keyboard.press("End");
    await bar(page).getByRole("button", { name: "Next" }).click();
    await expect(page).toHaveURL(/\/board\/retention\?.*segment=Small/, { timeout: 30_000 });
    await expect(bar(page)).toContainText("Retention");
    await bar(page).getByRole("button", { name: "Leave" }).click();
    await expect(bar(page)).toHaveCount(0);
  });
});
