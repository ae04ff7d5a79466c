import { BOARDS } from "../lib/board/boards";
import { signInAs } from "./support/people";
import { expect, test } from "./support/test";
import { walkBoard } from "./support/walk-board";

/** In the demo company nobody of the one has the other. */
const NOBODY = "?segment=Micro&plan=Business";

for (const board of BOARDS) {
  test(`the board "${board.id}" makes sense of a filter that leaves nobody`, async ({ page }) => {
    test.setTimeout(240_000);
    await signInAs(page, "executive");
    await walkBoard(page, board, NOBODY);
    if (board.id === "changes") return;
    await expect(page.getByText("Nobody is left by these filters")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Clear filters" }).click();
    await expect(page).toHaveURL(board.path);
  });
}
