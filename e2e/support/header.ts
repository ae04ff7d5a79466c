import type { Page } from "@playwright/test";
import { patiently as expect } from "./test";

const main = (page: Page) => page.getByRole("navigation", { name: "Main" });

/** Goes to a page by the header. */
export const follow = (page: Page, name: string) => main(page).getByRole("link", { name, exact: true }).click();

/** Goes to a page of admins by the header. @param heading where the page calls itself something else */
export async function administer(page: Page, name: string, heading = name): Promise<void> {
  await main(page).getByRole("button", { name: "Admin" }).click();
  await follow(page, name);
  await expect(page.getByRole("heading", { level: 1, name: heading, exact: true })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** Opens the search by its keys, and types into it. */
export async function search(page: Page, words: string) {
  await page.keyboard.press("Control+k");
  const found = page.getByRole("dialog", { name: "Search accounts, contacts and pages" });
  await expect(found.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words);
  return found;
}
