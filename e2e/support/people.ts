import type { Page } from "@playwright/test";
import { lealta } from "./lealta";

export type Role = "admin" | "executive" | "csm";

let added = 0;

/** Adds a person of that role and signs them in on the page by their one-time link. Returns their e-mail address. */
export async function signInAs(page: Page, role: Role, options: { alias?: string } = {}): Promise<string> {
  added += 1;
  const email = `${role}-${process.pid}-${added}@example.com`;
  const alias = options.alias ? ["--alias", options.alias] : [];
  const { link } = await lealta<{ link: string }>("user", "add", email, "--role", role, ...alias);
  await page.goto(link);
  // The link itself only shows a button, so that previews of it do not use it up.
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/link/"));
  return email;
}
