import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { csvOf } from "./support/board-tables";
import { lealta } from "./support/lealta";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";

interface ToldChange {
  code: string;
  name: string;
  date: string;
  type: string;
  segments: string[];
  metric: string | null;
}

async function openLedger(page: Page) {
  await page.goto("/board/changes");
  const ledger = page.getByRole("region", { name: "The ledger of changes" });
  await expect(ledger).toBeVisible();
  await page.waitForLoadState("networkidle");
  return ledger;
}

test("an executive writes a change down, mends it, and takes it out; its mark follows on all boards", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "executive");
  const ledger = await openLedger(page);
  await ledger.getByRole("button", { name: "Write down a change" }).click();
  const form = page.getByRole("dialog");
  // A blank space is no name, which the browser does not know.
  await form.getByLabel("What was changed").fill(" ");
  const [newest] = await lealta<ToldChange[]>("changes");
  await form.getByLabel("In force from").fill(newest?.date ?? "2026-01-01");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByLabel("What was changed")).toHaveAttribute("aria-invalid", "true");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await form.getByLabel("What was changed").fill("Samples with every order");
  await form.getByLabel("Kind").selectOption("promotion");
  await form.getByLabel("Indicator that should move").selectOption({ label: "Repeat rate" });
  await form.getByText("Segment all").click();
  await form.getByRole("checkbox", { name: "Small" }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toHaveCount(0);
  await expect(ledger.getByRole("row", { name: /Samples with every order/ })).toContainText("Segment: Small");
  const written = (await lealta<ToldChange[]>("changes")).find(({ name }) => name === "Samples with every order");
  expect(written).toMatchObject({ type: "promotion", segments: ["Small"], metric: "repeat-rate", date: newest?.date });

  await ledger.getByRole("button", { name: "Edit “Samples with every order”" }).click();
  await form.getByLabel("What was changed").fill("Samples with each first order");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(ledger.getByRole("link", { name: "Samples with each first order" })).toBeVisible();

  await page.goto("/board/voice");
  const chart = page.getByRole("region", { name: "Would they recommend us?" });
  const marks = chart.getByRole("list", { name: "Changes of the ledger" });
  await expect(marks).toContainText("Samples with each first order");
  const { header, rows } = await csvOf(page, "nps");
  const column = header.indexOf("Changes of the ledger");
  expect(rows.map((row) => row[column]).join()).toContain("Samples with each first order");

  await openLedger(page);
  await ledger.getByRole("button", { name: "Edit “Samples with each first order”" }).click();
  await form.getByRole("button", { name: "Delete this change" }).click();
  await form.getByRole("button", { name: "Delete it" }).click();
  await expect(ledger.getByRole("link", { name: "Samples with each first order" })).toHaveCount(0);
  expect((await lealta<ToldChange[]>("changes")).map(({ code }) => code)).not.toContain(written?.code);
});

test("a code that is taken is refused at its field, and the rest stays as it was typed", async ({ page }) => {
  await signInAs(page, "admin");
  const ledger = await openLedger(page);
  await ledger.getByRole("button", { name: "Write down a change" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Code").fill("PRICE-1");
  await form.getByLabel("What was changed").fill("Another rise");
  await form.getByLabel("In force from").fill("2026-01-01");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("There is a change “PRICE-1” in the ledger already.")).toBeVisible();
  await expect(form.getByLabel("What was changed")).toHaveValue("Another rise");
});

test("what a change did is what the command line says, and a CSM reads the ledger without writing in it", async ({
  page,
}) => {
  await signInAs(page, "executive");
  const { estimate, low, high } = await lealta<Record<"estimate" | "low" | "high", number>>("impact", "PRICE-1");
  await openLedger(page);
  const { header, rows } = await csvOf(page, "ledger");
  const row = rows.find(([code]) => code === "PRICE-1");
  const cell = (name: string) => Number(row?.[header.indexOf(name)]);
  expect([cell("Effect"), cell("Effect, low"), cell("Effect, high")]).toEqual([
    expect.closeTo(estimate, 9),
    expect.closeTo(low, 9),
    expect.closeTo(high, 9),
  ]);
  await signInAs(page, "csm");
  const ledger = await openLedger(page);
  await expect(ledger.getByRole("row", { name: /PRICE-1/ })).toBeVisible();
  await expect(ledger.getByRole("button")).toHaveCount(0);
});
