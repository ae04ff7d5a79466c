import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

// The browser itself notes refused sign-ins and forbidden pages in its console.
test.use({ allowedErrors: [/status of 40[13]/] });

const password = "correct horse battery";

async function choosePassword(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("The password is saved.")).toBeVisible();
}

async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(typed);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("somebody invited chooses a password, signs out, and comes back to the page they wanted", async ({ page }) => {
  const email = await signInAs(page, "executive");
  await choosePassword(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await expectAccessible(page);

  await page.goto("/account?from=here");
  await signIn(page, email, "a wrong guess");
  await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible();
  await signIn(page, email);
  await expect(page).toHaveURL("/account?from=here");
});

test("guessing a password is stopped after ten failures, and says for how long", async ({ page }) => {
  await page.goto("/sign-in");
  for (let each = 0; each < 10; each++) {
    await page.getByLabel("Password").fill("");
    await signIn(page, "victim@example.com", `a wrong guess ${each}`);
    await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
    await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible();
  }
  await signIn(page, "victim@example.com");
  await expect(page.getByText("Too many failed attempts. Wait 15 minutes")).toBeVisible();
});

test("a session ended elsewhere is over at once", async ({ page, browser }) => {
  const email = await signInAs(page, "executive");
  await choosePassword(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto("/account");
  await signIn(other, email);
  await expect(other.getByText("this browser", { exact: true })).toBeVisible();
  await other.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(other.getByRole("button", { name: "Sign out there" })).toHaveCount(0);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await other.context().close();
});

test("an admin invites somebody, shuts them out, and lets them in again", async ({ page, browser }) => {
  await signInAs(page, "admin");
  await page.goto("/admin/users");
  await expectAccessible(page);
  const email = `new-${Date.now()}@example.com`;
  const name = `Nora ${Date.now()}`;
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Role").selectOption("executive");
  await page.getByLabel("Send the invitation by e-mail").uncheck();
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const link = (await page.getByTestId("one-time-link").textContent()) ?? "";

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: `Welcome, ${name}` })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByRole("link", { name: "Choose a password to come back" })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This link is used up" })).toBeVisible();

  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: `Disable ${name}` }).click();
  await expect(page.getByRole("button", { name: `Enable ${name}` })).toBeVisible();
  await guest.goto("/account");
  await expect(guest).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: `Enable ${name}` }).click();
  await expect(page.getByRole("button", { name: `Disable ${name}` })).toBeVisible();
  await guest.context().close();
});

test("a CSM finds no administration", async ({ page }) => {
  await signInAs(page, "csm");
  await page.goto("/account");
  await expect(page.getByRole("link", { name: "Users" })).toHaveCount(0);
  const answer = await page.goto("/admin/users");
  expect(answer?.status()).toBe(403);
  await expect(page.getByText("Your role does not allow this.")).toBeVisible();
});

test("language and appearance are one's own choice, and last", async ({ page }) => {
  await signInAs(page, "executive");
  await page.goto("/account");
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.getByRole("button", { name: "Cerrar sesión" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

test("every page carries the security headers, and its scripts the nonce", async ({ page }) => {
  const answer = await page.goto("/sign-in");
  const headers = answer?.headers() ?? {};
  const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(
    headers["content-security-policy"] ?? "",
  )?.[1];
  expect(nonce).toBeTruthy();
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
  expect(headers).not.toHaveProperty("x-powered-by");
  const html = (await answer?.text()) ?? "";
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});
