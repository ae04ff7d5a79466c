import type { Browser, Page } from "@playwright/test";
import { deedsOf } from "./support/audit-log";
import { downloaded } from "./support/downloaded";
import { follow, search } from "./support/header";
import { undoImports } from "./support/import-rows";
import { addPerson, signInAs, signInBy } from "./support/people";
import { bringPortfolio, type Portfolio } from "./support/portfolio";
import { patiently as expect, test } from "./support/test";

// A colleague's account answers that it is not there.
test.use({ allowedErrors: [/404/] });

const run = Date.now() % 1_000_000_000;
const alias = `quayside-${run}@example.com`;
const { step } = test;
let person: Awaited<ReturnType<typeof addPerson>>;
let book: Portfolio;

test.beforeAll(async () => {
  // First the person, so that the rules have somebody to give the follow-ups to.
  person = await addPerson("csm", { alias });
  book = await bringPortfolio(alias, run);
});
test.afterAll(() => undoImports(book.imports));

/** Finds an account by a part of its name, by keys alone. */
async function findByKeys(page: Page, words: string, name: string): Promise<void> {
  const found = await search(page, words);
  await expect(found.getByRole("option", { name }).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The last share of wallet that the account's page tells, in percent. */
async function lastShare(page: Page): Promise<string> {
  const card = page.getByRole("region", { name: "Share of wallet", exact: true });
  const table = card.getByRole("button", { name: "Table", exact: true });
  if ((await table.getAttribute("aria-pressed")) !== "true") await table.click();
  return (await card.getByRole("table").getByRole("row").last().textContent()) ?? "";
}

/** An admin has said that accounts of the segment are to be heard each month. Returns what ends that again. */
async function setCadence(browser: Browser): Promise<() => Promise<void>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, "admin");
  await follow(page, "Interviews");
  const rhythm = page.getByRole("region", { name: "How often" });
  const form = page.getByRole("dialog");
  await rhythm.getByRole("button", { name: "Set a cadence" }).click();
  await form.getByLabel("Segment").selectOption(book.segment);
  await form.getByLabel("Every how many days").fill("30");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(rhythm.getByRole("row", { name: new RegExp(book.segment) })).toBeVisible();
  return async () => {
    await rhythm.getByRole("button", { name: `Change the cadence of ${book.segment}` }).click();
    await form.getByRole("button", { name: "Remove this cadence" }).click();
    await form.getByRole("button", { name: "Remove it" }).click();
    await expect(form).toHaveCount(0);
    await context.close();
  };
}

test("the day of a CSM", async ({ page, browser }) => {
  test.setTimeout(300_000);
  await signInBy(page, person.link);

  await step("the board is of the own accounts alone", async () => {
    await expect(page.getByRole("heading", { level: 1, name: /^Customers in / })).toBeVisible();
    const value = page.getByRole("region", { name: "Value", exact: true });
    await value.getByRole("link", { name: /^Revenue\b/ }).click();
    const accounts = page.getByRole("dialog").getByRole("table", { name: "Accounts behind it" });
    await expect(accounts).toContainText(book.unhappy);
    await expect(accounts).toContainText(book.content);
    await expect(accounts).not.toContainText(book.foreign);
    // Last month the bakery paid 500 and the labs 800.
    await expect(accounts.getByRole("row", { name: /^All/ })).toContainText("1,300");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  const inbox = page.getByRole("navigation", { name: "List of follow-ups" });
  const views = page.getByRole("navigation", { name: "Which follow-ups" });
  const open = page.getByRole("article");
  await step("the inbox begins with the customer who was unhappy last night", async () => {
    await follow(page, "Follow-ups");
    await expect(inbox.getByRole("link").first()).toContainText(book.unhappy);
    await expect(inbox.getByRole("link").filter({ hasText: book.leaving }).first()).toBeVisible();
    await expect(inbox).not.toContainText(book.foreign);
    await expect(open.getByRole("heading", { name: "Unhappy answer" })).toBeVisible();
    await expect(open).toContainText("Answered 2 out of 10");
    await page.keyboard.press("t");
    await expect(open.getByText("This is yours")).toBeVisible();
  });
  const waiting = await views.getByRole("link", { name: /^Mine/ }).textContent();

  await step("the account's page has the customer's words, and takes a note", async () => {
    await page.keyboard.press("o");
    await expect(page.getByRole("heading", { level: 1, name: book.unhappy })).toBeVisible();
    await expect(page.getByRole("region", { name: "What they say" })).toContainText(book.words);
    await expect(page.getByRole("region", { name: "What to do next" })).toContainText("Detractor’s answer");
    await page.getByLabel("New note").fill("Ask the workshop which part was missing.");
    await page.getByRole("button", { name: "Add the note" }).click();
    const notes = page.getByRole("region", { name: "Notes" });
    await expect(notes.getByRole("listitem")).toContainText("Ask the workshop which part was missing.");
  });

  await step("the call is written down with what was learned, and the playbook ticked, by keys", async () => {
    await follow(page, "Follow-ups");
    await inbox.getByRole("link", { name: new RegExp(`${book.unhappy}.*Unhappy answer`) }).click();
    await page.keyboard.press("w");
    const form = open.getByRole("region", { name: "Write down a contact" });
    await expect(form.getByLabel("With whom")).toHaveValue(`pia-${run}@example.com`);
    await form.getByLabel("What was learned").fill("They bake from three in the morning and need a spare machine.");
    await form.getByRole("button", { name: "Write it down" }).click();
    await expect(form).toHaveCount(0);
    const steps = open.getByRole("checkbox");
    const count = await steps.count();
    expect(count).toBeGreaterThan(1);
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press(String(index + 1));
      await expect(steps.nth(index)).toBeChecked();
    }
  });

  await step("a credit is given within the budget, which then has less left, and no more than that", async () => {
    const form = open.getByRole("region", { name: "Make good" });
    const left = async () => {
      await page.keyboard.press("g");
      const hint = await form.getByText(/ left this month$/).textContent();
      return Number(/[\d,.]+/.exec(hint ?? "")?.[0].replaceAll(",", ""));
    };
    const before = await left();
    await form.getByLabel("How much").fill("60");
    await form.getByLabel("What for").fill("Three days without coffee");
    await form.getByRole("button", { name: "Give" }).click();
    await expect(form).toHaveCount(0);
    await expect(open.getByRole("region", { name: "Given so far" })).toContainText("Three days without coffee");
    expect(await left()).toBe(before - 60);
    await form.getByLabel("How much").fill(String(before));
    await form.getByRole("button", { name: "Give" }).click();
    await expect(form.getByLabel("How much")).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("Escape");
    await expect(form).toHaveCount(0);
  });

  await step("it is closed as recovered, and gone from the inbox", async () => {
    await page.keyboard.press("c");
    const form = open.getByRole("region", { name: "Close" });
    await form.getByLabel("Recovered").check();
    await form.getByLabel("What came of it").fill("A spare machine stands there since noon. They stay.");
    await form.getByRole("button", { name: "Close it" }).click();
    await expect(page.getByText(`Closed: ${book.unhappy}`).first()).toBeVisible();
    await expect(inbox.getByRole("link", { name: new RegExp(`${book.unhappy}.*Unhappy answer`) })).toHaveCount(0);
    await expect(views.getByRole("link", { name: /^Mine/ })).not.toHaveText(waiting ?? "");
    await views.getByRole("link", { name: "Closed" }).click();
    await expect(inbox.getByRole("link").first()).toContainText(book.unhappy);
    await expect(open).toContainText("A spare machine stands there since noon. They stay.");
  });

  await step("the account's timeline tells all of it", async () => {
    await findByKeys(page, `ay bak`, book.unhappy);
    const timeline = page.getByRole("region", { name: "Timeline" });
    for (const words of [
      "Follow-up closed, recovered: Detractor’s answer",
      "They bake from three in the morning",
      "Credit given",
      "Ask the workshop which part was missing.",
    ]) {
      await expect(timeline).toContainText(words);
    }
    await expect(page.getByRole("region", { name: "What to do next" })).not.toContainText("Detractor’s answer");
    await expect(page.getByRole("region", { name: "Calls and interviews" })).toContainText("need a spare machine");
  });

  await step("a better estimate of the wallet moves the share of wallet, here and in the list", async () => {
    await expect.poll(() => lastShare(page)).toContain("25");
    await page.getByRole("button", { name: /^Correct the estimate/ }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(/^Spend in a year/).fill("12,000");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
    await expect.poll(() => lastShare(page)).toContain("50");
    await follow(page, "Accounts");
    await expect(page.getByRole("row", { name: new RegExp(book.unhappy) })).toContainText("50.0%");
  });

  await step("who was not heard in time is planned, heard, and a gap no longer", async () => {
    const endCadence = await setCadence(browser);
    await follow(page, "Interviews");
    await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
    const gaps = page.getByRole("region", { name: "Not heard in time" });
    const gap = gaps.getByRole("row", { name: new RegExp(book.content) });
    // Who is active is worked in by and by.
    await expect(async () => {
      await page.reload();
      await expect(gap).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    // The bakery was heard this morning.
    await expect(gaps.getByText(book.unhappy)).toHaveCount(0);
    await gap.getByRole("button", { name: `Plan a talk with ${book.content}` }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Day").fill(new Date().toISOString().slice(0, 10));
    await form.getByLabel("About").fill("What they would build on top");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
    await expect(gap).toContainText("Planned for");
    const planned = page.getByRole("region", { name: "Planned talks" });
    await planned.getByRole("button", { name: new RegExp(`^The talk with ${book.content}.* was held`) }).click();
    await form.getByLabel("What was learned").fill("They open a second laboratory in spring.");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form).toHaveCount(0);
    await expect(planned.getByText(book.content)).toHaveCount(0);
    await expect(gap).toHaveCount(0);
    await endCadence();
  });

  await step("a reference is found for a prospect and asked, and is then left in peace", async () => {
    await follow(page, "References");
    const find = page.getByRole("region", { name: "Find a reference" });
    await find.getByLabel("Segment").selectOption(book.segment);
    await find.getByLabel("Industry").selectOption("Technology");
    await expect(find.getByRole("status")).toHaveText(/^1 account(?!s)/);
    const row = find.getByRole("row", { name: new RegExp(book.content) });
    await expect(row).toContainText("by Chamber of commerce");
    await row.getByRole("button", { name: `Ask ${book.content}` }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("For whom").fill("Globex Research");
    await form.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(row).toContainText("Free again on");
    await expect(row.getByRole("button", { name: `Ask ${book.content}` })).toHaveCount(0);
    await row.getByRole("link", { name: book.content }).click();
    await expect(page.getByRole("region", { name: "Timeline" })).toContainText("Asked to speak for us");
    await expect(page.getByRole("region", { name: "Timeline" })).toContainText("They open a second laboratory");
  });

  await step(
    "accounts whose health falls and whose contract ends soon are kept as a segment and taken along",
    async () => {
      await follow(page, "Accounts");
      await page.getByRole("button", { name: /^Situation/ }).click();
      await page.getByLabel("Contract ends within days").fill("60");
      await page.getByLabel("Health to").fill("60");
      await page.keyboard.press("Escape");
      await expect(page).toHaveURL(/=.*60.*=.*60/);
      // The list takes the night's scores in by and by.
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("1 account", { exact: true })).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 60_000 });
      await page.getByRole("button", { name: /^Saved segments/ }).click();
      await page.getByRole("button", { name: "Save these filters" }).click();
      const panel = page.getByRole("dialog", { name: "Save these filters" });
      await panel.getByLabel("Name").fill("About to leave");
      await panel.getByRole("button", { name: "Save" }).click();
      await expect(panel).toHaveCount(0);
      await page.getByRole("button", { name: "Clear filters" }).click();
      await expect(page.getByText("3 accounts", { exact: true })).toBeVisible();
      await page.getByRole("button", { name: /^Saved segments/ }).click();
      await page.getByRole("link", { name: "About to leave" }).click();
      await expect(page.getByRole("table").getByRole("link")).toHaveText([book.leaving]);
      const { text } = await downloaded(page, () => page.getByRole("link", { name: "Download as CSV" }).click());
      const [, ...rows] = text.trim().split("\r\n");
      expect(rows).toHaveLength(1);
      expect(rows[0]).toContain(book.codes.leaving);
      expect((await deedsOf(person.email, "accounts.exported")).at(-1)?.detail).toMatchObject({ accounts: 1 });
    },
  );

  await step("a colleague's account is neither found nor there", async () => {
    const found = await search(page, "Faraway Mills");
    await expect(found.getByText("Nothing found.")).toBeVisible();
    await page.keyboard.press("Escape");
    const answer = await page.goto(`/accounts/${book.codes.foreign}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  });
});
