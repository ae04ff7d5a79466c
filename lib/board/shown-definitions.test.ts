import { expect, it } from "vitest";
import { BOARDS, getBoard, tileMetrics } from "./boards";
import { shownDefinitions } from "./shown-definitions";

const told = (
  board: Parameters<typeof getBoard>[0],
  definitions: Record<string, string> = {},
  further: string[] = [],
) =>
  new Map(
    shownDefinitions(getBoard(board), { definitions }, further).map((shown) => [
      shown.metric.id,
      shown.definitions.map(({ id }) => id),
    ]),
  );

it("tells every tile of a board, by the standard definition unless the reader chose another", () => {
  for (const board of BOARDS) expect([...told(board.id).keys()]).toEqual(expect.arrayContaining(tileMetrics(board)));
  expect(told("voice").get("nps")).toEqual(["standard"]);
  expect(told("voice", { nps: "per-account" }).get("nps")).toEqual(["per-account"]);
});

it("tells the definitions that charts name beside the one in use, each once", () => {
  expect(told("voice").get("follow-up-time")).toEqual(["standard", "within-48h"]);
  expect(told("new-business").get("loss-reasons-sales")).toEqual([
    "standard",
    "by-competitor",
    "amount-by-reason",
    "amount-by-competitor",
  ]);
});

it("tells what own cards show beside all that", () => {
  expect(told("retention").has("loss-factors")).toBe(true);
  expect([...told("changes", {}, ["customer-churn"]).keys()]).toContain("customer-churn");
});
