import { BOARDS } from "../lib/board/boards";
import { importRows, undoImports } from "./support/import-rows";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";
import { walkBoard } from "./support/walk-board";

/** Organisations with next to nothing: every board makes sense of them. What each brings in is taken back at its end. */
const STATES: Record<string, readonly (readonly [kind: string, ...rows: string[]])[]> = {
  "one customer with two purchases in one month": [
    ["invoices", "account,date,amount", "A1,2024-05-06,120.50", "A1,2024-05-20,80"],
  ],
  "one customer with a contract": [["subscriptions", "account,start,amount,interval", "A1,2024-03-10,100,1"]],
  "one month of purchases and answers": [
    [
      "invoices",
      "account,date,amount",
      ...Array.from(
        { length: 20 },
        (_, index) => `B${index},2024-05-${String(index + 1).padStart(2, "0")},${50 + index}`,
      ),
      "B0,2024-05-31,20",
    ],
    [
      "survey-answers",
      "account,answered_at,question,score",
      ...Array.from({ length: 12 }, (_, index) => `B${index},2024-05-${String(index + 10)},nps,${index % 11}`),
    ],
  ],
};

test("an organisation without data is told what to do, on every board", async ({ page }) => {
  await signInAs(page, "admin");
  for (const { path } of BOARDS) {
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("link", { name: "Import data" })).toBeVisible();
  }
});

for (const [state, files] of Object.entries(STATES)) {
  test(`makes sense of ${state}`, async ({ page }) => {
    test.setTimeout(600_000);
    await signInAs(page, "admin");
    const imports: number[] = [];
    try {
      for (const [kind, ...rows] of files) imports.push(await importRows(kind, rows));
      for (const board of BOARDS) await walkBoard(page, board);
    } finally {
      await undoImports(imports);
    }
    await page.goto("/board");
    await expect(page.getByRole("main").getByRole("link", { name: "Import data" })).toBeVisible();
  });
}
