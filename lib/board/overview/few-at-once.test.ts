import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { fewAtOnce } from "./few-at-once";

it("keeps the order, with no more under way than it may", async () => {
  let underWay = 0;
  let most = 0;
  const results = await fewAtOnce([5, 1, 4, 1, 3, 2], 2, async (ms) => {
    most = Math.max(most, ++underWay);
    await sleep(ms);
    underWay--;
    return ms * 10;
  });
  expect(results).toEqual([50, 10, 40, 10, 30, 20]);
  expect(most).toBe(2);
  expect(await fewAtOnce([], 2, async () => 1)).toEqual([]);
});

it("gives up at the first fault", async () => {
  await expect(fewAtOnce([1, 2, 3], 1, async (item) => Promise.reject(new Error(`no ${item}`)))).rejects.toThrow(
    "no 1",
  );
});
