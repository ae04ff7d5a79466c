import AxeBuilder from "@axe-core/playwright";
import { CURRENCY } from "./support/notation";
import { expect, test } from "./support/test";

test.use({ timezoneId: "Europe/Madrid" });

test("the first visitor sets Lealta up, and nobody after them", async ({ page, browser }) => {
  await page.goto("/board");
  await expect(page).toHaveURL("/set-up");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Madrid");

  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Configurar Lealta");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "English" }).click();

  const organisation = page.getByRole("group", { name: "Your organisation" });
  const admin = page.getByRole("group", { name: "First administrator" });
  await organisation.getByLabel("Name").fill("Acme");
  await organisation.getByLabel("Currency").selectOption(CURRENCY);
  await admin.getByLabel("Name").fill("Ana Prieto");
  await admin.getByLabel("E-mail").fill("ana@example.com");
  await admin.getByLabel("Password").pressSequentially("12345");
  await page.getByRole("button", { name: "Set up and go on" }).click();
  await expect(admin.getByLabel("Password")).toHaveAccessibleDescription(/At least 12 characters, please\.$/);
  await admin.getByLabel("Password").fill("123456789012");
  await page.getByRole("button", { name: "Set up and go on" }).click();
  await expect(admin.getByText("This password is too easy to guess.")).toBeVisible();
  await expect(admin.getByLabel("Password")).toBeFocused();
  // What was right stays as it was typed.
  await expect(organisation.getByLabel("Currency")).toHaveValue(CURRENCY);
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Madrid");

  await admin.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Set up and go on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bring in the first data");
  await expect(page.getByRole("link", { name: "Import a file" })).toHaveAttribute("href", "/admin/imports");
  await expect(page.getByRole("button", { name: "Load the demo company" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto("/set-up");
  await expect(stranger).toHaveURL("/sign-in");
  await stranger.context().close();
});
