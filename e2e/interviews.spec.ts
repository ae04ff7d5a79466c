import AxeBuilder from "@axe-core/playwright";
import { deedsOf } from "./support/audit-log";
import { importRows, undoImports } from "./support/import-rows";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

const name = `Talker ${process.pid}`;
const imports: number[] = [];

test.beforeAll(async () => {
  imports.push(await importRows("accounts", ["code,name", `${name},${name}`]));
});
test.afterAll(() => undoImports(imports));

test("an admin says how often, plans a talk, moves it, and writes down what was learned", async ({ page }) => {
  test.setTimeout(120_000);
  const email = await signInAs(page, "admin");
  await page.goto("/interviews");
  await page.waitForLoadState("networkidle");
  const form = page.getByRole("dialog");
  const rhythm = page.getByRole("region", { name: "How often" });
  await rhythm.getByRole("button", { name: "Set a cadence" }).click();
  await form.getByLabel("Every how many days").fill("none");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("A whole number of days from 1 to 3,650, please.")).toBeVisible();
  await form.getByLabel("Every how many days").fill("1");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(rhythm.getByRole("row", { name: "Everybody else 1 day" })).toBeVisible();
  await expect(
    page
      .getByRole("region", { name: "Not heard in time" })
      .getByRole("button", { name: /^Plan a talk with/ })
      .first(),
  ).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("button", { name: "Plan a talk", exact: true }).click();
  await form.getByRole("combobox", { name: "Account" }).fill(name);
  await form.getByRole("option", { name }).click();
  await form.getByLabel("Day").fill("2099-03-04");
  await form.getByLabel("About").fill("How they use it");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  const planned = page.getByRole("region", { name: "Planned talks" });
  await expect(planned.getByRole("region", { name: "Week of 2 Mar 2099" })).toContainText(name);
  await planned.getByRole("button", { name: `Change the talk with ${name}` }).click();
  await form.getByLabel("Day").fill("2020-03-04");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(planned.getByRole("region", { name: "Should have been held" })).toContainText(name);
  await planned.getByRole("button", { name: new RegExp(`^The talk with ${name}`) }).click();
  await form.getByLabel("What was learned").fill("They are about to grow.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(planned.getByText(name)).toHaveCount(0);
  const [{ detail } = { detail: {} }] = await deedsOf(email, "talk.held");
  imports.push((detail as { import: number }).import);

  await rhythm.getByRole("button", { name: "Change the cadence of Everybody else" }).click();
  await form.getByRole("button", { name: "Remove this cadence" }).click();
  await form.getByRole("button", { name: "Remove it" }).click();
  await expect(form).toHaveCount(0);
});
