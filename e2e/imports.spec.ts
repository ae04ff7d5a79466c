import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";
import { windows1251 } from "./support/windows-1251";

/** Accounts of this run alone, so that nothing here depends on what other tests brought in. */
const code = `E2E-${process.pid}`;

/** Semicolons, decimal commas, days before months, Cyrillic in Windows-1251, a column no name tells, and three bad rows. */
const sales = [
  "Cliente;Fecha;Base;Producto",
  `${code}-1;31.12.2023;1.234,56;Уют`,
  `${code}-2;15.01.2024;99,90;Уют`,
  `${code}-1;31.02.2024;10,00;Уют`,
  `${code}-3;03.02.2024;doce;Дом`,
  `${code}-3;;7,50;Дом`,
  `${code}-3;04.02.2024;-7,50;Дом`,
].join("\r\n");

async function upload(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto("/admin/imports");
  await page.getByLabel("What the rows are").selectOption({ label: "Invoices and purchases" });
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: content });
  await page.waitForURL(/\/prepare\//);
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("an admin brings a file in: looks, corrects, imports, mends what was refused, and undoes it", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await upload(page, "ventas.csv", windows1251(sales));

  const rows = page.getByRole("table", { name: "The first rows, as they will come in" });
  const importButton = page.getByRole("button", { name: "Import 6 rows" });
  await expect(page.getByText("say which column holds: Amount")).toBeVisible();
  await expect(importButton).toBeDisabled();
  await page.getByLabel("Amount (required)").selectOption("Base");
  await expect(rows.getByRole("columnheader", { name: "Amount" })).toBeVisible();
  await expect(page.getByText("6 of the 6 shown would be refused")).toBeVisible();
  await expect(rows.getByText(`There is no account “${code}-1”.`).first()).toBeVisible();

  await page.getByLabel("Create accounts that are not known yet").check();
  await expect(page.getByText("3 of the 6 shown would be refused")).toBeVisible();
  // In the reader's notation: 1.234,56 on 31.12.2023.
  await expect(rows.getByRole("row").nth(1)).toContainText(`${code}-1`);
  await expect(rows.getByRole("row").nth(1)).toContainText("31 Dec 2023");
  await expect(rows.getByRole("row").nth(1)).toContainText("1,234.56");
  await expect(rows.getByRole("row").nth(1)).toContainText("Уют");
  await expect(rows.getByRole("cell", { name: "31.02.2024" })).toContainText("does not exist");
  await expect(rows.getByRole("cell", { name: "doce" })).toContainText("is not a number");
  await expectAccessible(page);

  // What was said stands in the address, so a reload keeps it.
  await page.reload();
  await expect(page.getByLabel("Amount (required)")).toHaveValue("Base");
  await importButton.click();
  await expect(page).toHaveURL(/\/admin\/imports\/\d+$/);
  await expect(page.getByText("rows came in")).toBeVisible();
  const result = page.url();
  await expectAccessible(page);

  const refused = page.getByRole("table", { name: "Refused rows" });
  await expect(refused.getByLabel("Fecha, line 4")).toHaveValue("31.02.2024");
  await expect(refused.getByLabel("Fecha, line 4")).toHaveAccessibleDescription(/does not exist/);
  await expect(refused.getByLabel("Base, line 5")).toHaveAccessibleDescription(/is not a number/);
  await expect(refused.getByLabel("Fecha, line 6")).toHaveAccessibleDescription(/“Fecha” is empty/);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download refused rows" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("ventas-refused.csv");
  const lines = readFileSync(await download.path(), "utf8").split("\r\n");
  expect(lines[0]).toBe("\ufeffCliente;Fecha;Base;Producto;lealta_reason");
  expect(lines[2]).toMatch(new RegExp(`^${code}-3;03\\.02\\.2024;doce;Дом;.*is not a number`));

  // Mended in the page: what was typed outlives a reload, and what is still wrong is told where it was sent.
  await refused.getByLabel("Base, line 5").fill("12,00");
  await refused.getByLabel("Fecha, line 6").fill("30.02.2024");
  await page.reload();
  await expect(page.getByText("What you had typed before is back.")).toBeVisible();
  await expect(refused.getByLabel("Base, line 5")).toHaveValue("12,00");
  await page.getByRole("button", { name: "Send these rows again" }).click();
  await expect(page.getByText("row came in")).toBeVisible();
  expect(page.url()).not.toBe(result);
  await expect(page.getByText("This time only the rows that it had refused were taken.")).toBeVisible();
  await expect(refused.getByLabel("Fecha, line 6")).toHaveAccessibleDescription(/does not exist/);
  await expect(refused.getByLabel("Fecha, line 4")).toHaveCount(0);
  await expectAccessible(page);
  await undo(page, [/1 row that it brought in goes/]);
  await page.goto(result);
  await expect(refused.getByLabel("Base, line 5")).toBeVisible();

  // The mended file comes in beside the first.
  const mended = [lines[0], lines[2]?.replace("doce", "12,00")].join("\r\n");
  await upload(page, "ventas-refused.csv", Buffer.from(mended));
  await page.getByLabel("Amount (required)").selectOption("Base");
  await expect(page.getByText("All 1 shown can come in.")).toBeVisible();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("row came in")).toBeVisible();
  await undo(page, [/1 row that it brought in goes/]);

  await page.goto(result);
  await undo(page, [/3 rows that it brought in go\./, /3 accounts that it created go/]);
  await page.goto("/admin/imports");
  const first = page.getByRole("table").getByRole("row").nth(1);
  await expect(first).toContainText("Undone");
  await expectAccessible(page);
});

async function undo(page: Page, effects: RegExp[]): Promise<void> {
  await page.getByRole("button", { name: "Undo this import" }).click();
  const question = page.getByRole("group", { name: /^Undo import/ });
  for (const effect of effects) await expect(question).toContainText(effect);
  await expectAccessible(page);
  await question.getByRole("button", { name: "Undo now" }).click();
  await expect(page.getByText("This import was undone")).toBeVisible();
}

test("several files are known by their columns, and come in one after the other", async ({ page }) => {
  await signInAs(page, "admin");
  const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.goto("/admin/imports");
  await page
    .locator("input[type=file]")
    .setInputFiles([
      file("lot-sales.csv", `account,date,amount\n${code}-L,2024-03-01,5\n`),
      file("lot-odd.csv", "one,two\n1,2\n"),
      file("lot-customers.csv", `code,name,segment\n${code}-L,Lot,smb\n`),
    ]);
  await page.waitForURL("/admin/imports/prepare");
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
  await expect(lines.nth(0)).toContainText("lot-customers.csv");
  await expect(lines.nth(0)).toContainText("Accounts · 1 row");
  const sales = lines.filter({ hasText: "lot-sales.csv" });
  await expect(sales).toContainText("Invoices and purchases · 1 row");
  await expect(lines.filter({ hasText: "lot-odd.csv" })).toContainText("Say first which columns hold");
  await expect(page.getByRole("checkbox", { name: "Import lot-odd.csv" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByLabel("Create accounts that are not known yet").uncheck();
  await page.getByRole("button", { name: "Import the ticked files" }).click();
  await page.waitForURL("/admin/imports");
  const history = page.getByRole("table", { name: "What came in so far" });
  for (const name of ["lot-customers.csv", "lot-sales.csv"]) {
    await expect(history.getByRole("row").filter({ hasText: name }).first()).toContainText("Came in", {
      timeout: 30_000,
    });
  }
  // The rows knew their account, since it came first.
  await history.getByRole("link", { name: "lot-sales.csv" }).first().click();
  await undo(page, [/1 row that it brought in goes/, /Figures of March 2024 change/]);
  await page.goto("/admin/imports");
  await history.getByRole("link", { name: "lot-customers.csv" }).first().click();
  await undo(page, [/1 row that it brought in goes/]);
  await page.goto("/admin/imports");
  await page.getByRole("link", { name: "Go on with lot-odd.csv" }).click();
  await page.getByRole("button", { name: "Discard the file" }).click();
});

test("a file is read as the last one of its columns was, until that is forgotten", async ({ page }) => {
  await signInAs(page, "admin");
  const content = (day: string) => Buffer.from(`Wer;Wann;Was\n${code}-M;${day};1,5\n`);
  await upload(page, "first.csv", content("31.01.2024"));
  await page.getByLabel("Account (required)").selectOption("Wer");
  await page.getByLabel("Date (required)").selectOption("Wann");
  await page.getByLabel("Amount (required)").selectOption("Was");
  await page.getByLabel("Create accounts that are not known yet").check();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("row came in")).toBeVisible();
  await undo(page, [/1 row that it brought in goes/]);
  await upload(page, "second.csv", content("31.03.2024"));
  await expect(page.getByText("Read as last time")).toBeVisible();
  await expect(page.getByLabel("Amount (required)")).toHaveValue("Was");
  await expect(page.getByText("All 1 shown can come in.")).toBeVisible();
  await page.getByRole("button", { name: "Forget that, and read it anew" }).click();
  await expect(page.getByText("Read as last time")).toHaveCount(0);
  await expect(page.getByLabel("Amount (required)")).toHaveValue("");
  await page.getByRole("button", { name: "Discard the file" }).click();
});

test("files of a folder come in by themselves, and a folder outside is told at its field", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "admin");
  await page.goto("/admin/imports/schedules");
  await page.getByRole("button", { name: "Add a folder" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel("Name", { exact: true }).fill(`Nightly ${code}`);
  await panel.getByLabel("Folder").fill("../somewhere");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByText("is no folder below the inbox")).toBeVisible();
  await panel.getByLabel("Folder").fill(code);
  await panel.getByLabel("Names of files").fill("*.csv");
  await panel.getByLabel("Create accounts that are not known yet").check();
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel).toHaveCount(0);
  const card = page.getByRole("region", { name: `Nightly ${code}` });
  await expect(card).toContainText("No file has been found there yet.");
  await expectAccessible(page);
  writeFileSync(
    join(process.env.LEALTA_HOME ?? "", "inbox", code, "night.csv"),
    `account,date,amount\n${code}-N,2024-03-01,5\n`,
  );
  await card.getByRole("button", { name: /^Look into/ }).click();
  await expect(card.getByRole("row").filter({ hasText: "night.csv" })).toContainText("Came in", { timeout: 60_000 });
  await card.getByRole("button", { name: /^Pause/ }).click();
  await expect(card).toContainText("paused");
  await card.getByRole("link", { name: "night.csv" }).click();
  await undo(page, [/1 row that it brought in goes/]);
});

test("a file that is known is taken again only when told to", async ({ page }) => {
  await signInAs(page, "admin");
  const content = Buffer.from(`account,date,amount\n${code}-9,2024-03-01,5\n`);
  for (const again of [false, true]) {
    await upload(page, "known.csv", content);
    await page.getByLabel("Create accounts that are not known yet").check();
    const button = page.getByRole("button", { name: "Import 1 row" });
    if (again) {
      await expect(page.getByText("This file was already imported")).toBeVisible();
      await expect(button).toBeDisabled();
      await page.getByLabel("Import it again all the same").check();
    }
    await expect(page.getByText("All 1 shown can come in.")).toBeVisible();
    await button.click();
    await expect(page.getByText("row came in")).toBeVisible();
  }
  await undo(page, [/1 row that it brought in goes/]);
});

test("a file that is no table, or empty, or has two columns of one name says so, and can be discarded", async ({
  page,
}) => {
  await signInAs(page, "admin");
  await upload(page, "picture.csv", Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 256)));
  await expect(page.getByText("picture.csv is not a table")).toBeVisible();
  await page.getByRole("button", { name: "Discard the file" }).click();
  await expect(page).toHaveURL("/admin/imports");
  await expect(page.getByText("picture.csv")).toHaveCount(0);

  await upload(page, "twice.csv", Buffer.from("account;date;date\na;2024-01-01;5\n"));
  await expect(page.getByText("Two columns are called “date”.")).toBeVisible();
  await page.getByRole("button", { name: "Discard the file" }).click();

  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "nothing.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
  await expect(page.getByText("nothing.csv is empty.")).toBeVisible();
});

test("a file of many megabytes comes whole, and the import survives a reload", async ({ page }) => {
  test.setTimeout(240_000);
  await signInAs(page, "admin");
  const line = (index: number) =>
    `${code}-8,2024-0${(index % 9) + 1}-11,${index % 500}.25,order ${String(index).padStart(60, "0")}`;
  const content = ["account,date,amount,order", ...Array.from({ length: 150_000 }, (_, index) => line(index))].join(
    "\n",
  );
  // Next cuts a request off at 10 MB without a word.
  expect(content.length).toBeGreaterThan(12_000_000);
  await upload(page, "long.csv", Buffer.from(content));
  await expect(page.getByRole("button", { name: "Import 150,000 rows" })).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("Create accounts that are not known yet").check();
  await expect(page.getByText("All 20 shown can come in.")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Import 150,000 rows" }).click();
  await page.waitForURL(/\/admin\/imports\/[\w-]+$/);
  await page.reload();
  await expect(page.getByText("rows came in")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("main")).toContainText("150,000");
  await undo(page, [/150,000 rows that it brought in go/]);
});

test.describe("others", () => {
  // The browser itself notes a forbidden page in its console.
  test.use({ allowedErrors: [/status of 403/] });
  for (const role of ["executive", "csm"] as const) {
    test(`are kept out: ${role}`, async ({ page }) => {
      await signInAs(page, role);
      for (const path of ["/admin/imports", "/admin/imports/prepare", "/admin/imports/schedules"]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(403);
      }
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not for your role");
      expect(
        (
          await page.request.post("/api/imports/uploads", { data: { fileName: "a.csv", bytes: 1, kind: "invoices" } })
        ).status(),
      ).toBe(403);
      expect((await page.request.get("/api/imports/1/refused")).status()).toBe(403);
      expect((await page.request.get("/api/imports/template/invoices")).status()).toBe(403);
      expect((await page.request.get("/api/imports/1/progress")).status()).toBe(403);
    });
  }
});
