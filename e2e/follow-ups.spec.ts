import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface ToldFollowUp {
  id: string;
  account: string;
  name: string;
  reason: string;
  title: string | null;
  owner: string | null;
  result: string | null;
  outcome: string | null;
  closedBy: string | null;
}

async function openInbox(page: Page, query = "") {
  await page.goto(`/follow-ups${query}`);
  await expect(page.getByRole("heading", { level: 1, name: "Follow-ups" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** An account without an open follow-up by hand, by its name. */
async function freeAccount(): Promise<{ code: string; name: string }> {
  const open = await lealta<ToldFollowUp[]>("follow-ups", "list", "--limit", "2000");
  const taken = new Set(open.filter(({ reason }) => reason === "by-hand").map(({ account }) => account));
  const free = open.find(({ account }) => !taken.has(account));
  if (!free) throw new Error("every account has one");
  return { code: free.account, name: free.name };
}

async function openByHand(page: Page, title: string): Promise<ToldFollowUp> {
  const { code, name } = await freeAccount();
  await page.getByRole("button", { name: "Open one by hand" }).click();
  const form = page.getByRole("dialog", { name: "Open one by hand" });
  await form.getByRole("combobox", { name: "Account" }).fill(code);
  await form
    .getByRole("option", { name: new RegExp(name.replace(/[^\w ]/g, ".")) })
    .first()
    .click();
  await form.getByLabel("What is to be done").fill(title);
  await form.getByLabel("Due on").fill("2099-12-31");
  await form.getByRole("button", { name: "Open it" }).click();
  await expect(form).toHaveCount(0);
  const open = await lealta<ToldFollowUp[]>("follow-ups", "list", "--reason", "by-hand", "--limit", "2000");
  const found = open.find((one) => one.title === title);
  if (!found) throw new Error("it was not opened");
  return found;
}

test("a follow-up is opened by hand, worked on by keyboard and closed with what came of it", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await openInbox(page);
  await openByHand(page, "Visit the new kitchen");
  await openInbox(page);
  await page.getByRole("navigation", { name: "List of follow-ups" }).getByText("Visit the new kitchen").click();
  const open = page.getByRole("article", { name: "Visit the new kitchen" });
  await expect(open).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press("t");
  await expect(open.getByText("This is yours")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "By keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  const form = open.getByRole("region", { name: "Close" });
  await form.getByRole("button", { name: "Close it" }).click();
  await expect(form.getByText("Please fill this in.")).toBeVisible();
  await form.getByLabel("What came of it").fill("They like it.");
  // What was typed outlives a reload.
  await page.reload();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("c");
  await expect(form.getByLabel("What came of it")).toHaveValue("They like it.");
  await form.getByRole("button", { name: "Close it" }).click();
  await expect(open).toHaveCount(0);
  await openInbox(page, "?view=closed");
  const [closed] = await lealta<ToldFollowUp[]>("follow-ups", "list", "--closed", "--limit", "1");
  expect(closed).toMatchObject({ title: "Visit the new kitchen", result: "recovered", outcome: "They like it." });
});

test("who closes what somebody else has closed is told by whom, and keeps the words", async ({ browser, page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await openInbox(page);
  const { account, id } = await openByHand(page, "Ask about the invoice");
  const address = `/follow-ups/${encodeURIComponent(account)}/${id}`;
  const context = await browser.newContext();
  const other = await context.newPage();
  await signInAs(other, "admin");
  for (const [one, words] of [
    [page, "First"],
    [other, "Second, and longer"],
  ] as const) {
    await one.goto(address);
    await one.waitForLoadState("networkidle");
    await one.getByRole("button", { name: "Close", exact: true }).first().click();
    await one.getByLabel("What came of it").fill(words);
  }
  await page.getByRole("button", { name: "Close it" }).click();
  await expect(page.getByText("Recovered", { exact: true })).toBeVisible();
  await other.getByRole("button", { name: "Close it" }).click();
  await expect(other.getByText(/closed this follow-up on .* what you have typed is still here/)).toBeVisible();
  await expect(other.getByLabel("What came of it")).toHaveValue("Second, and longer");
  await context.close();
});

test("an executive reads, and a CSM without accounts finds nothing, not even by the address", async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "executive");
  await openInbox(page, "?view=all");
  const list = page.getByRole("navigation", { name: "List of follow-ups" });
  const href = await list.getByRole("link").first().getAttribute("href");
  await expect(page.getByRole("article")).toBeVisible();
  await expect(page.getByRole("button", { name: /Take|Close|Open one by hand/ })).toHaveCount(0);
  const context = await browser.newContext();
  const csm = await context.newPage();
  await signInAs(csm, "csm");
  await openInbox(csm, "?view=all");
  await expect(csm.getByText("No follow-up is open.")).toBeVisible();
  const answer = await csm.request.get(href ?? "");
  expect(answer.status()).toBe(404);
  await context.close();
});

test("an admin edits a rule and sees what it would open, and a budget", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await page.goto("/admin/follow-up-rules");
  await page.waitForLoadState("networkidle");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Add a rule" }).click();
  const form = page.getByRole("dialog", { name: "Add a rule" });
  await form.getByLabel("Name").fill("Everybody who answered");
  await expect(form.getByText(/^Would open /)).toBeVisible();
  await form.getByLabel("Answers of so many points and fewer").fill("11");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("A whole number from 0 to 10, please.")).toBeVisible();
  await form.getByLabel("Answers of so many points and fewer").fill("1");
  await form.getByLabel("Switched on").uncheck();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole("button", { name: "Edit the rule “Everybody who answered”" }).click();
  const edit = page.getByRole("dialog", { name: "Everybody who answered" });
  await edit.getByRole("button", { name: "Delete this rule" }).click();
  await edit.getByRole("button", { name: "Delete it" }).click();
  await expect(edit).toHaveCount(0);
  await expect(page.getByText("Everybody who answered")).toHaveCount(0);
});
