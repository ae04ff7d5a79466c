import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Issuer, startIssuer } from "../lib/auth/oidc-issuer.fixture";
import { startMailServer, type TakenMail } from "../lib/mail/smtp.fixture";
import { importRows } from "./support/import-rows";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

// The browser itself notes refused sign-ins in its console.
test.use({ allowedErrors: [/status of 401/] });

const port = Number(process.env.PORT);
const password = "correct horse battery";

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** The address that a mail leads to. */
const linkIn = (mail: TakenMail | undefined) =>
  /http:\/\/localhost:\d+\/link\/[\w/-]+/.exec(mail?.words ?? "")?.[0] ?? "";

test("somebody is invited by mail in their language, and chooses a new password by mail", async ({ page, browser }) => {
  const server = await startMailServer({ port: port + 1 });
  const email = `mar-${Date.now()}@example.com`;
  await signInAs(page, "admin");
  await page.goto("/admin/users");
  await page.getByLabel("Name", { exact: true }).fill("Mar");
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Language").selectOption("es");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText(`A link for Mar is on its way to ${email}`)).toBeVisible();
  await expect(page.getByTestId("one-time-link")).toHaveCount(0);
  expect(server.mails[0]).toMatchObject({ to: [email] });
  expect(server.mails[0]?.words).toContain("su acceso a Lealta");

  const guest = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await guest.goto("/sign-in");
  await guest.getByRole("link", { name: "Password forgotten?" }).click();
  await expectAccessible(guest);
  for (const asked of [`nobody-${email}`, email]) {
    await guest.goto("/forgotten-password");
    await guest.getByLabel("E-mail").fill(asked);
    await guest.getByRole("button", { name: "Send the link" }).click();
    await expect(guest.getByText("If there is a user with this address")).toBeVisible();
  }
  await expect.poll(() => server.mails.length).toBe(2);
  await guest.goto(linkIn(server.mails[1]));
  await expectAccessible(guest);
  await guest.getByLabel("New password").fill(password);
  await guest.getByRole("button", { name: "Save password" }).click();
  await guest.getByRole("link", { name: "Sign in" }).click();
  await guest.getByLabel("E-mail").fill(email);
  await guest.getByLabel("Password").fill(password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest).toHaveURL(/\/board/);
  await guest.context().close();
  await server.close();
});

test("an invitation that no mail server takes is there to be handed over", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/admin/users");
  await page.getByLabel("Name", { exact: true }).fill("Leo");
  await page.getByLabel("E-mail", { exact: true }).fill(`leo-${Date.now()}@example.com`);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText("The mail server did not take the mail")).toBeVisible();
  await expect(page.getByTestId("one-time-link")).toContainText("/link/");
});

test("an admin sees what a leaver has in hand, hands it over, and later files follow", async ({ page }) => {
  const stamp = Date.now();
  const [leaver, heir] = [`leaver-${stamp}@example.com`, `heir-${stamp}@example.com`];
  for (const email of [leaver, heir]) await lealta("user", "add", email, "--role", "csm", "--name", email);
  await importRows("accounts", ["code,name,owner", `L${stamp},Leaving ${stamp},${leaver}`]);
  await signInAs(page, "admin");
  await page.goto("/admin/users");
  await page.getByRole("link", { name: leaver }).click();
  await expectAccessible(page);
  await expect(page.getByText("1 account", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Hand over and shut out" }).click();
  await page.getByRole("button", { name: "Yes, hand over" }).click();
  await expect(page.getByLabel("Who takes over")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Who takes over").selectOption({ label: `${heir} (${heir})` });
  await page.getByRole("button", { name: "Yes, hand over" }).click();
  await expect(page.getByText(`Everything was handed over to ${heir}.`)).toBeVisible();
  await importRows("accounts", ["code,owner", `L${stamp},${leaver}`]);
  await page.goto("/admin/users");
  await page.getByRole("link", { name: heir, exact: true }).click();
  await expect(page.getByText("1 account", { exact: true })).toBeVisible();
});

test.describe("the organisation's own sign-in", () => {
  let issuer: Issuer;
  test.beforeAll(async () => {
    issuer = await startIssuer({ port: port + 2, redirect: `http://localhost:${port}/api/auth/callback/oidc` });
  });
  test.afterAll(() => issuer.close());

  async function comeIn(page: Page, subject: string): Promise<void> {
    issuer.signIn(subject);
    await page.goto("/sign-in?to=/account");
    await page.getByRole("button", { name: "Continue with Example ID" }).click();
  }

  test("lets people in with the role of their group, and refuses who has none with a sentence", async ({ page }) => {
    const subject = String(Date.now());
    const person = { email: `oda-${subject}@example.com`, email_verified: true, name: "Oda" };
    issuer.people.set(subject, { ...person, groups: ["kitchen"] });
    await comeIn(page, subject);
    await expect(page.getByText("nothing there gives you a role in Lealta")).toBeVisible();
    await expectAccessible(page);
    issuer.people.set(subject, { ...person, groups: ["board"] });
    await comeIn(page, subject);
    await expect(page).toHaveURL("/account");
    await expect(page.getByText(`${person.email} · Executive`)).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL("/sign-in");
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
