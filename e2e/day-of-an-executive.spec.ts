import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { BOARDS } from "../lib/board/boards";
import { told, written } from "./support/board-tables";
import { downloaded } from "./support/downloaded";
import { follow, search } from "./support/header";
import { lealta } from "./support/lealta";
import { format } from "./support/notation";
import { signInAs } from "./support/people";
import { patiently as expect, test } from "./support/test";

// The pages of admins are tried, and refused.
test.use({ allowedErrors: [/status of 403/] });

const { step } = test;
const VIEW = `Small ones ${Date.now() % 1_000_000_000}`;

/** Goes to a board by the navigation of boards. */
async function toBoard(page: Page, name: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Boards" }).getByRole("link", { name, exact: true });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  await settled(page);
}

/** All of the board's figures are there. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("This part could not be worked out")).toHaveCount(0);
}

/** The last day of a month. */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

test("the day of an executive", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, "executive");
  await settled(page);
  const panel = page.getByRole("dialog");
  const short = page.getByRole("region", { name: "In short" });
  /** The month that is looked at, as the board's menu has it and as the command line does. */
  let chosen = "";
  let month = "";

  await step("the overview says in sentences how things stand, and each number in them opens", async () => {
    await expect(short).toContainText(/Net promoter score is .*Loss of customers is .*Recurring revenue is /);
    const number = short.getByRole("link").first();
    await number.click();
    await expect(panel.getByRole("heading", { name: "How it is made" })).toBeVisible();
    await expect(panel).toContainText(/= [\d.,]+/);
    await page.keyboard.press("Escape");
    await expect(panel).toHaveCount(0);
  });

  await step("another month and another comparison change what the sentences say", async () => {
    const months = page.getByLabel("Month", { exact: true });
    const values = await months.getByRole("option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    const shown = await months.inputValue();
    // The month before the one that the board opens on.
    chosen = values[values.indexOf(shown) + 1] ?? "";
    month = chosen.slice(0, 7);
    await months.selectOption(chosen);
    await page.getByLabel("Compare with").selectOption({ label: "Year before" });
    const [year = 0, number = 1] = month.split("-").map(Number);
    const name = new Date(Date.UTC(year, number - 1)).toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
    await expect(page.getByRole("heading", { level: 1, name: `Customers in ${name} ${year}` })).toBeVisible();
    await expect(short).toContainText(`${name} ${year - 1}`);
    await settled(page);
  });

  await step(
    "three clicks lead from a tile to the line of a file, and the tile is what the command line says",
    async () => {
      const [row] = (await told("revenue", { from: month, to: month })).rows;
      const exact = (row?.value ?? 0).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      const tile = page.getByRole("region", { name: "Value", exact: true }).getByRole("link", { name: /^Revenue\b/ });
      await expect(tile).toContainText(Math.round(row?.value ?? 0).toLocaleString("en"));
      await tile.click();
      const accounts = panel.getByRole("table", { name: "Accounts behind it" });
      await expect(accounts.getByRole("row", { name: /^All/ })).toContainText(exact);
      await accounts.getByRole("button").first().click();
      await expect(panel.getByText(/\.csv, line \d+/).first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(panel).toHaveCount(0);
    },
  );

  await step("a segment, once chosen, holds on all seven boards", async () => {
    await page.getByRole("button", { name: /^Segment:/ }).click();
    await page.getByRole("checkbox", { name: "Small", exact: true }).check();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Segment: Small" })).toBeVisible();
    const names = await page.getByRole("navigation", { name: "Boards" }).getByRole("link").allTextContents();
    expect(names).toHaveLength(BOARDS.length);
    for (const name of names) {
      await toBoard(page, name);
      await expect(page.getByRole("button", { name: "Segment: Small" })).toBeVisible();
    }
  });

  await step("on retention another definition changes the figure, and says so", async () => {
    await toBoard(page, "Retention");
    const tile = page
      .getByRole("region", { name: "Customers", exact: true })
      .getByRole("link", { name: /^Loss of customers/ });
    await tile.click();
    const rivals = panel.getByRole("table", { name: "Other definitions" });
    const use = rivals.getByRole("button", { name: /^Use “/ }).first();
    const name = /“(.*)”/.exec((await use.getAttribute("aria-label")) ?? (await use.textContent()) ?? "")?.[1] ?? "";
    await use.click();
    await expect(page).toHaveURL(/definitions=customer-churn:/);
    await page.keyboard.press("Escape");
    await expect(tile).toContainText(`as: ${name}`);
    const definition = /customer-churn:([\w-]+)/.exec(decodeURIComponent(page.url()))?.[1] ?? "";
    const [row] = (await told("customer-churn", { from: month, to: month, definition, filter: "segment=Small" })).rows;
    await expect(tile).toContainText(format.figure(row?.value ?? null, "percent"));
  });

  await step("the view is saved and shared, and opens again from another board", async () => {
    await page.getByRole("button", { name: /^Views:/ }).click();
    await page.getByRole("dialog", { name: "Views" }).getByRole("button", { name: "Save this view" }).click();
    const form = page.getByRole("dialog", { name: "Save this view" });
    await form.getByLabel("Name").fill(VIEW);
    await form.getByLabel("Share with everybody").check();
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
    await follow(page, "Board");
    await expect(page.getByRole("button", { name: "Segment: All" })).toBeVisible();
    await page.getByRole("button", { name: /^Views:/ }).click();
    await page.getByRole("dialog", { name: "Views" }).getByRole("link", { name: VIEW }).click();
    await expect(page).toHaveURL(/\/board\/retention\?.*segment=Small.*definitions=customer-churn:/);
    await settled(page);
    await page.getByRole("button", { name: /^Views:/ }).click();
    await page.getByRole("button", { name: `Edit the view “${VIEW}”` }).click();
    const edit = page.getByRole("dialog", { name: `Edit the view “${VIEW}”` });
    await edit.getByRole("button", { name: "Delete this view" }).click();
    await edit.getByRole("button", { name: "Delete it" }).click();
    await expect(edit).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Views: None" })).toBeVisible();
  });

  await step("how long customers stay is read by segment", async () => {
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page.getByRole("button", { name: "Segment: All" })).toBeVisible();
    const card = page.getByRole("region", { name: "How long do they stay?" });
    await card.getByLabel("Shown by").selectOption({ label: "Segment" });
    await settled(page);
    const { groups } = await lealta<{ groups: { group: string; n: number; events: number }[] }>(
      ...["survival", "--by", "segment", "--until", lastDayOf(month)],
    );
    const medians = card.getByRole("table", { name: "Median stay by group" });
    for (const segment of ["Micro", "Enterprise"]) {
      const group = groups.find((one) => one.group === segment);
      await expect(medians.getByRole("row", { name: new RegExp(`^${segment} ${group?.n} `) })).toBeVisible();
    }
  });

  await step("a target is set from the figure that it is for, stands on its tile, and is taken out again", async () => {
    await toBoard(page, "Voice");
    const ease = page.getByRole("link", { name: /^Ease/ });
    await ease.click();
    await panel.getByRole("link", { name: "Set a target" }).click();
    const form = page.getByRole("dialog", { name: "Ease" });
    await form.getByLabel("Last period").selectOption(await form.getByLabel("First period").inputValue());
    await form.getByLabel("Owner").selectOption({ index: 1 });
    await form.getByRole("textbox", { name: "Target" }).fill("99");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: "Targets" })).toBeVisible();
    await follow(page, "Board");
    await toBoard(page, "Voice");
    await page.getByLabel("Month", { exact: true }).selectOption(chosen);
    await expect(ease).toContainText("Target 99%");
    await follow(page, "Targets");
    await page.getByRole("button", { name: /^Edit the target for Ease, All accounts/ }).click();
    await form.getByRole("button", { name: "Remove this target" }).click();
    await form.getByRole("button", { name: "Remove it" }).click();
    await expect(form).toHaveCount(0);
  });

  await step("a change opens with what it did, and stands as a mark on the charts", async () => {
    await follow(page, "Board");
    await toBoard(page, "Changes");
    const name = /Starter and Team plans cost/;
    await page.getByRole("region", { name: "The ledger of changes" }).getByRole("link", { name }).click();
    const sentence = short.getByRole("paragraph").first();
    await expect(sentence).toContainText(name);
    const { real } = await lealta<{ real: boolean }>("impact", "PRICE-1");
    await expect(sentence).toContainText(real ? "a real change" : "within noise");
    await toBoard(page, "Retention");
    const marks = page
      .getByRole("region", { name: "Do they stay?" })
      .getByRole("list", { name: "Changes of the ledger" });
    await expect(marks).toContainText(name);
  });

  await step("a chart is taken along as figures and as a picture", async () => {
    await toBoard(page, "Voice");
    const card = page.getByRole("region", { name: "Would they recommend us?" });
    const csv = await downloaded(page, () => card.getByRole("link", { name: /as CSV$/ }).click());
    const [last] = Papa.parse<string[]>(csv.text, { skipEmptyLines: true }).data.slice(-1);
    const lastMonth = last?.[0]?.slice(0, 7) ?? "";
    const [row] = (await told("nps", { from: lastMonth, to: lastMonth })).rows;
    expect(last?.[1]).toBe(written(row?.value));
    const png = await downloaded(page, () => card.getByRole("button", { name: /as a picture$/ }).click());
    expect(png.name).toMatch(/\.png$/);
    expect(png.content.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.content.byteLength).toBeGreaterThan(10_000);
  });

  await step("the board is presented by keys, and printed without its controls", async () => {
    await page.getByRole("button", { name: "Present" }).focus();
    await page.keyboard.press("Enter");
    const bar = page.getByRole("region", { name: "Presentation" });
    await expect(bar.getByRole("status")).toHaveText(/^1 of \d+: In short$/);
    await page.keyboard.press("ArrowRight");
    await expect(bar.getByRole("status")).toHaveText(/^2 of /);
    await page.keyboard.press("Escape");
    await expect(bar).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(/^Made on /)).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Present" })).toHaveCount(0);
    await page.emulateMedia({ media: "screen" });
  });

  await step("the pages of admins are neither offered nor open", async () => {
    await expect(page.getByRole("navigation", { name: "Main" }).getByRole("button", { name: "Admin" })).toHaveCount(0);
    const found = await search(page, "Audit log");
    await expect(found.getByText("Nothing found.")).toBeVisible();
    await page.keyboard.press("Escape");
    expect((await page.goto("/admin/audit"))?.status()).toBe(403);
  });
});
