import type { Page } from "@playwright/test";
import { lealta } from "./lealta";

export type Role = "admin" | "executive" | "csm";

interface Person {
  email: string;
  /** Signs them in, once. */
  link: string;
}

let added = 0;

/** Adds a person of that role. */
export async function addPerson(role: Role, options: { alias?: string } = {}): Promise<Person> {
  added += 1;
  const email = `${role}-${process.pid}-${added}@example.com`;
  const alias = options.alias ? ["--alias", options.alias] : [];
  const { link } = await lealta<{ link: string }>("user", "add", email, "--role", role, ...alias);
  return { email, link };
}

/** Signs somebody in on the page by their one-time link. */
export async function signInBy(page: Page, link: string): Promise<void> {
  await page.goto(link);
  // The link itself only shows a button, so that previews of it do not use it up.
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/link/"));
}

/** Adds a person of that role and signs them in on the page by their one-time link. Returns their e-mail address. */
export async function signInAs(page: Page, role: Role, options: { alias?: string } = {}): Promise<string> {
  const { email, link } = await addPerson(role, options);
  await signInBy(page, link);
  return email;
}
