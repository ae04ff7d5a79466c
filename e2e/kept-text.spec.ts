import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

// The connection is cut on purpose.
test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED/] });

test("what is typed into a form outlives a reload and a lost connection, until it is saved or discarded", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await page.goto("/admin/users");
  await page.waitForLoadState("networkidle");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Kept Person");
  await page.getByLabel("Role").selectOption("executive");

  await page.reload();
  await expect(page.getByText("What you had typed before is back.")).toBeVisible();
  await expect(name).toHaveValue("Kept Person");
  await expect(page.getByLabel("Role")).toHaveValue("executive");

  await page.getByLabel("E-mail", { exact: true }).fill(`kept-${Date.now()}@example.com`);
  await page.getByLabel("Send the invitation by e-mail").uncheck();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText("There is no connection, so this was not saved.")).toBeVisible();
  await expect(name).toHaveValue("Kept Person");

  await context.setOffline(false);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByTestId("one-time-link")).toBeVisible();
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(name).toHaveValue("");
  await expect(page.getByText("What you had typed before is back.")).toHaveCount(0);

  // What the browser finds is told at the field, in the reader's language, and not by a bubble in the browser's.
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription("Please fill this in.");
  await page.getByLabel("E-mail", { exact: true }).fill("nobody");
  await name.fill("Not meant");
  await expect(name).toHaveAccessibleDescription("");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveAccessibleDescription(/does not look like an e-mail/);
  await page.reload();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(name).toHaveValue("");
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(name).toHaveValue("");
});
