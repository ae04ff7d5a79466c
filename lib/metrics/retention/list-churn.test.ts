import { expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { listChurn } from "./list-churn";

const sums = toSums({
  listStart: 1_000,
  listEnd: 1_050,
  listUnsubscribed: 20,
  listBounced: 10,
  listComplained: 2,
  listInactive: 18,
});
const figure = (definition?: string) => getSummedDefinition(listChurn, definition).formula(sums);

it("is 5 % of 1,000 for 20 unsubscribed, 10 bounced, 2 complained and 18 inactive, 2.2 % open and 2.8 % silent", () => {
  expect(figure()).toMatchObject({ value: 5, numerator: 50, denominator: 1_000, n: 1_000 });
  // 50 / 1,050
  expect(figure("over-end").value).toBeCloseTo(4.7619, 4);
  expect([figure("open").value, figure("silent").value]).toEqual([expect.closeTo(2.2, 9), expect.closeTo(2.8, 9)]);
  const parts = ["unsubscribed", "bounced", "complained", "inactive"].map((part) => figure(part).value);
  expect(parts).toEqual([2, 1, 0.2, expect.closeTo(1.8, 9)]);
});

it("has a reason where nobody was subscribed", () => {
  const none = (definition?: string) => getSummedDefinition(listChurn, definition).formula(toSums()).noData;
  expect([none(), none("over-end"), none("silent")]).toEqual([
    "no-subscribers",
    "no-subscribers-at-end",
    "no-subscribers",
  ]);
});
