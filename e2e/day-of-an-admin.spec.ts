import type { Page } from "@playwright/test";
import { told } from "./support/board-tables";
import { downloaded } from "./support/downloaded";
import { administer, follow, search } from "./support/header";
import { format } from "./support/notation";
import { signInAs } from "./support/people";
import { patiently as expect, test } from "./support/test";

// A key that was revoked and a page that is no longer anybody's answer so.
test.use({ allowedErrors: [/status of 40[13]/] });

const { step } = test;
const run = Date.now() % 1_000_000_000;
/** What came in is worked in by and by. */
const WORKED_IN = { timeout: 30_000 };
const RIVER = `Rio Verde ${run}`;
const RIVER_TOO = `Rio Verde ${run} SL`;
const NORA = { name: `Nora Quist ${run}`, email: `nora-${run}@example.com` };
const customers = [
  "code,name,segment,region",
  `RV-${run},${RIVER},Small,North`,
  `RW-${run},${RIVER_TOO},Small,North`,
].join("\n");

/** Two rows of three thousand each, one of two thousand that is to be mended, and one that nobody can mend today. */
function sales(month: string): string {
  return [
    "account;date;amount",
    `RV-${run};${month}-05;3000,00`,
    `RW-${run};${month}-06;3000,00`,
    `RV-${run};${month}-07;two thousand`,
    `RW-${run};${month}-77;500,00`,
  ].join("\n");
}

/** What the board says that revenue is. */
async function revenueOnBoard(page: Page): Promise<number> {
  await follow(page, "Board");
  await expect(page.getByRole("heading", { level: 1, name: /^Customers in / })).toBeVisible();
  const tile = page.getByRole("region", { name: "Value", exact: true }).getByRole("link", { name: /^Revenue\b/ });
  return Number(/[\d,]{4,}/.exec((await tile.textContent()) ?? "")?.[0].replaceAll(",", ""));
}

test("the day of an admin", async ({ page, browser, request }) => {
  test.setTimeout(300_000);
  const email = await signInAs(page, "admin");
  const before = await revenueOnBoard(page);
  const now = new Date();
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)).toISOString().slice(0, 7);
  const history = page.getByRole("table", { name: "What came in so far" });
  const imported = (name: string) => history.getByRole("link", { name, exact: true });

  await step("two files are dropped at once, and known by their columns", async () => {
    await administer(page, "Imports");
    const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page
      .locator("input[type=file]")
      .setInputFiles([file(`sales-${run}.csv`, sales(month)), file(`customers-${run}.csv`, customers)]);
    await page.waitForURL("/admin/imports/prepare");
    const lines = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
    await expect(lines.filter({ hasText: `customers-${run}.csv` })).toContainText("Accounts · 2 rows");
    const line = lines.filter({ hasText: `sales-${run}.csv` });
    await expect(line).toContainText("Invoices and purchases · 4 rows");
    await page.getByLabel("Create accounts that are not known yet").uncheck();
    await page.getByRole("button", { name: "Import the ticked files" }).click();
    await page.waitForURL("/admin/imports");
    for (const name of [`customers-${run}.csv`, `sales-${run}.csv`])
      await expect(history.getByRole("row").filter({ hasText: name }).first()).toContainText("Came in", {
        timeout: 30_000,
      });
  });

  await step("one refused row is mended in the page, the other is taken along with its reason", async () => {
    await imported(`sales-${run}.csv`).click();
    await expect(page.getByText("rows came in")).toBeVisible();
    const refused = page.getByRole("table", { name: "Refused rows" });
    await expect(refused.getByLabel("amount, line 4")).toHaveAccessibleDescription(/is not a number/);
    await expect(refused.getByLabel("date, line 5")).toHaveAccessibleDescription(/.+/);
    await refused.getByLabel("amount, line 4").fill("2000,00");
    await page.getByRole("button", { name: "Send these rows again" }).click();
    await expect(page.getByText("row came in", { exact: true })).toBeVisible();
    await page.goBack();
    await expect(refused.getByLabel("date, line 5")).toBeVisible();
    await expect(refused.getByLabel("amount, line 4")).toHaveCount(0);
    const { text } = await downloaded(page, () => page.getByRole("link", { name: "Download refused rows" }).click());
    expect(text).toContain(`RW-${run};${month}-77;500,00`);
  });

  await step("the board has what came in", async () => {
    await expect.poll(() => revenueOnBoard(page), WORKED_IN).toBe(before + 8000);
    const [row] = (await told("revenue", { from: month, to: month })).rows;
    expect(Math.round(row?.value ?? 0)).toBe(before + 8000);
  });

  const guest = await (await browser.newContext()).newPage();
  await step("somebody is invited by a link, and comes in without any account", async () => {
    await administer(page, "Users");
    await page.getByLabel("Name", { exact: true }).fill(NORA.name);
    await page.getByLabel("E-mail", { exact: true }).fill(NORA.email);
    await page.getByLabel("Role").selectOption({ label: "Customer success manager" });
    await page.getByLabel("Send the invitation by e-mail").uncheck();
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const link = await page.getByTestId("one-time-link").textContent();
    await guest.goto(link ?? "");
    await guest.getByRole("main").getByRole("button").first().click();
    await guest.waitForURL(/\/board/);
    await guest.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Accounts", exact: true }).click();
    await expect(guest.getByRole("heading", { level: 1, name: "My accounts" })).toBeVisible();
    await expect(guest.getByText("none does yet")).toBeVisible();
  });

  await step("accounts without an owner are found and given to the newcomer, who sees them", async () => {
    await administer(page, "Data", "Data health");
    await page.getByRole("link", { name: "Accounts without an owner" }).click();
    for (const name of [RIVER, RIVER_TOO])
      await page.getByRole("checkbox", { name: `Choose ${name}`, exact: true }).check();
    const person = page.getByLabel("New owner");
    await person.selectOption(
      (await person.getByRole("option", { name: new RegExp(NORA.name) }).getAttribute("value")) ?? "",
    );
    await page.getByRole("button", { name: "Set for 2 accounts" }).click();
    await expect(page.getByRole("checkbox", { name: `Choose ${RIVER}`, exact: true })).toHaveCount(0);
    await guest.reload();
    await expect(guest.getByRole("table").getByRole("link")).toHaveCount(2);
  });

  await step("two accounts that look like one are merged, and parted again", async () => {
    await administer(page, "Data", "Data health");
    await page.getByRole("button", { name: "Check now" }).click();
    const pair = page.getByRole("row", { name: new RegExp(RIVER) });
    await expect(async () => {
      await administer(page, "Data", "Data health");
      await page.getByRole("link", { name: "Accounts that look like one" }).click();
      await expect(pair).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
    await pair.getByRole("link", { name: "Merge …" }).click();
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/data\/merges$/);
    const merge = page.getByRole("row", { name: new RegExp(`Rio Verde ${run}`) });
    await expect(merge).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole("table").getByRole("link")).toHaveCount(1);
    await merge.getByRole("button", { name: /^Undo the merge of/ }).click();
    await merge.getByRole("button", { name: "Undo the merge", exact: true }).click();
    await expect(merge).toContainText("undone");
    await guest.reload();
    await expect(guest.getByRole("table").getByRole("link")).toHaveCount(2);
  });

  await step("another role opens all accounts to the newcomer", async () => {
    await administer(page, "Users");
    await page.getByRole("link", { name: NORA.name, exact: true }).click();
    const card = page.getByRole("region", { name: "Role and reach" });
    await card.getByLabel("Role").selectOption({ label: "Executive" });
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText("Saved", { exact: true })).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole("heading", { level: 1, name: "Accounts", exact: true })).toBeVisible();
    await expect(guest.getByText(/^[\d,]{4,} accounts$/)).toBeVisible();
  });

  await step("who leaves hands over, and is out at once", async () => {
    await page.getByRole("button", { name: "Hand over and shut out" }).click();
    await expect(page.getByText("2 accounts", { exact: true })).toBeVisible();
    const heir = page.getByLabel("Who takes over");
    await heir.selectOption((await heir.getByRole("option", { name: /Ana Ferrer/ }).getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "Yes, hand over" }).click();
    await expect(page.getByText("Everything was handed over to Ana Ferrer.")).toBeVisible();
    await guest.reload();
    await expect(guest).toHaveURL(/\/sign-in/);
    await guest.context().close();
    const found = await search(page, RIVER_TOO);
    await expect(found.getByRole("option", { name: RIVER_TOO })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Who they are" })).toContainText("Ana Ferrer");
  });

  await step("the imports are undone after a look at what goes, and the board is as before", async () => {
    await administer(page, "Imports");
    // What was typed in is listed by itself; the mended row is an import of its own, above the file's.
    for (const [from, name, place, effect] of [
      ["form", "Accounts without an owner", 0, /2 rows that it changed are as before/],
      ["", `sales-${run}.csv`, 0, /1 row that it brought in goes/],
      ["", `sales-${run}.csv`, 1, /2 rows that it brought in go/],
      ["", `customers-${run}.csv`, 0, /2 rows that it brought in go/],
    ] as const) {
      await page.getByLabel("From where").selectOption(from);
      await imported(name).nth(place).click();
      await page.getByRole("button", { name: "Undo this import" }).click();
      const question = page.getByRole("group", { name: /^Undo import/ });
      await expect(question).toContainText(effect);
      await question.getByRole("button", { name: "Undo now" }).click();
      await expect(page.getByText("This import was undone")).toBeVisible();
      await administer(page, "Imports");
    }
    await expect.poll(() => revenueOnBoard(page), WORKED_IN).toBe(before);
  });

  await step("another definition in use changes the board and the command line, and is put back", async () => {
    const nps = async () => (await told("nps", { from: month, to: month })).rows[0]?.value ?? null;
    const usual = await nps();
    const PER_ACCOUNT = "One vote per account";
    /** Chooses the definition in the settings, and gives the one that was in use. */
    const choose = async (definition: string): Promise<string> => {
      await administer(page, "Settings");
      await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Definitions" }).click();
      const choice = page.getByLabel("Net promoter score", { exact: true });
      const chosen = await choice.inputValue();
      await choice.selectOption(definition);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved", { exact: true })).toBeVisible();
      await follow(page, "Board");
      return chosen;
    };
    const tile = page.getByRole("region", { name: "Voice", exact: true }).getByRole("link", { name: /^Net promoter/ });
    const chosen = await choose(PER_ACCOUNT);
    const other = await nps();
    expect(other).not.toBe(usual);
    await expect(tile).toContainText(`as: ${PER_ACCOUNT}`);
    await expect(tile).toContainText(format.figure(other, "score"));
    await choose(chosen);
    await expect(tile).not.toContainText(PER_ACCOUNT);
    await expect(tile).toContainText(format.figure(usual, "score"));
    expect(await nps()).toBe(usual);
  });

  await step("a program asks with a key, until that is revoked", async () => {
    await page.getByRole("link", { name: /^Your account/ }).click();
    const card = page.getByRole("region", { name: "API keys" });
    await card.getByText("Make a key").click();
    await card.getByLabel("Name").fill(`Report ${run}`);
    await card.getByLabel("Read indicators").check();
    await card.getByRole("button", { name: "Make the key" }).click();
    const headers = { authorization: `Bearer ${await page.getByTestId("shown-once").textContent()}` };
    const address = `/api/v1/metrics/revenue?from=${month}&to=${month}`;
    const answer = await request.get(address, { headers });
    expect(answer.status()).toBe(200);
    const said = (await answer.json()) as { rows: { value: number }[] };
    expect(Math.round(said.rows[0]?.value ?? 0)).toBe(before);
    await administer(page, "API", "API keys");
    const revoke = page.getByRole("button", { name: `Revoke the key “Report ${run}”` });
    await revoke.click();
    await revoke.click();
    await expect(revoke).toHaveCount(0);
    expect((await request.get(address, { headers })).status()).toBe(401);
  });

  await step("the audit log has all of it, by who did it, what was done and to whom", async () => {
    await administer(page, "Audit log");
    await page.getByLabel("Person", { exact: true }).fill(email);
    await expect(page).toHaveURL(/person=/);
    const log = page.getByRole("group", { name: "Audit log" });
    const line = (deed: string) => log.getByRole("row", { name: new RegExp(` ${deed} `) });
    for (const deed of ["Setting changed", "API key made", "API key revoked"])
      await expect(line(deed).first()).toBeVisible();
    await page.getByLabel("What was done").selectOption("Undone");
    await expect(line("API key made")).toHaveCount(0);
    await expect(line("Import undone")).toHaveCount(4);
    await expect(line("Merge of accounts undone")).toHaveCount(1);
    await page.getByLabel("What was done").selectOption("Anything");
    await page.getByLabel("Subject", { exact: true }).fill(NORA.email);
    await expect(line("Import undone")).toHaveCount(0);
    for (const deed of ["User added", "User changed", "User off-boarded"])
      await expect(line(deed).first()).toBeVisible();
  });
});
