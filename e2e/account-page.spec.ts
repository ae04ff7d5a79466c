import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { importRows, undoImports } from "./support/import-rows";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

// The connection is cut on purpose, and what is not shown answers that it is not there.
test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED|404/] });

const CODE = "Кафе / 1";
const imports: number[] = [];

test.beforeAll(async () => {
  const owner = "account-page@example.com";
  imports.push(await importRows("accounts", ["code,name,segment,owner", `${CODE},Café del Mar,Key,${owner}`]));
  imports.push(await importRows("contacts", ["account,name,email,role", `${CODE},Pia Paz,pia@example.com,Buyer`]));
  imports.push(
    await importRows("survey-answers", [
      "account,date,question,score,comment,contact",
      `${CODE},2026-01-10,nps,3,Delivery came late,pia@example.com`,
      `${CODE},2026-02-10,nps,9,All is well,pia@example.com`,
    ]),
  );
});

test.afterAll(() => undoImports(imports));

async function openAccount(page: Page) {
  await page.goto(`/accounts/${encodeURIComponent(CODE)}`);
  await expect(page.getByRole("heading", { level: 1, name: "Café del Mar" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("a CSM reads an account, estimates its wallet, corrects and takes that back", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "csm", { alias: "account-page@example.com" });
  await openAccount(page);
  await expect(page.getByText("Pia Paz").first()).toBeVisible();
  const voice = page.getByRole("region", { name: "What they say" });
  await voice.getByLabel("Search in words and people").fill("late");
  await expect(voice.getByText("1 answer")).toBeVisible();
  await expect(voice.getByText("Delivery came late")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: "Add an estimate" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(/^Spend in a year/).fill("12 apples");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please give a number such as 1,234.5.")).toBeVisible();
  await form.getByLabel(/^Spend in a year/).fill("120,000");
  await form.getByLabel("Category").fill("Coffee");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  const estimates = page.getByRole("group", { name: "Estimates of the wallet" });
  await expect(estimates.getByRole("row", { name: /Coffee.*120,000/ })).toBeVisible();

  await estimates.getByRole("button", { name: /^Correct the estimate/ }).click();
  await form.getByLabel(/^Spend in a year/).fill("90,000");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(estimates.getByRole("row", { name: /Coffee.*90,000/ })).toBeVisible();
  for (const left of [/Coffee.*120,000/, null]) {
    await estimates.getByRole("button", { name: /^Correct the estimate/ }).click();
    await form.getByRole("button", { name: "Take back the last entry" }).click();
    await form.getByRole("button", { name: "Take it back" }).click();
    await expect(form).toHaveCount(0);
    if (left) await expect(estimates.getByRole("row", { name: left })).toBeVisible();
  }
  await expect(page.getByText("Nobody has estimated what this account spends")).toBeVisible();
});

test("what somebody writes down is kept without a connection, and stands in the timeline once it is saved", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "admin");
  await openAccount(page);
  const note = page.getByLabel("New note");
  await note.fill("Wants a second site");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByText("There is no connection, so this was not saved.")).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText("What you had typed before is back.")).toBeVisible();
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(note).toHaveValue("");
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline.getByRole("button", { name: "Notes" }).click();
  await expect(timeline.getByText("Wants a second site")).toBeVisible();
  await expect(timeline.getByText("Delivery came late")).toHaveCount(0);
  await page
    .getByRole("button", { name: /^Edit the note/ })
    .first()
    .click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: "Delete this note" }).click();
  await form.getByRole("button", { name: "Delete it" }).click();
  await expect(timeline.getByText("Wants a second site")).toHaveCount(0);
});

test("another CSM's account, and one that there is not, are not found", async ({ page }) => {
  await signInAs(page, "csm", { alias: "no-accounts@example.com" });
  for (const code of [CODE, "no such account", "%2e%2e"]) {
    const response = await page.goto(`/accounts/${encodeURIComponent(code)}`);
    expect([code, response?.status()]).toEqual([code, 404]);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  }
  const file = await page.request.get(`/accounts/${encodeURIComponent(CODE)}/csv/revenue`);
  expect(file.status()).toBe(404);
});
