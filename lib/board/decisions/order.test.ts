import { expect, it } from "vitest";
import { inOrder } from "./order";

const CERTAIN = Number.POSITIVE_INFINITY;

it("puts the most money first, then what is surest, and keeps the order of the rules among equals", () => {
  const found = [
    { id: "sure", stake: null, sureness: 3 },
    { id: "little", stake: 10, sureness: 2 },
    { id: "nothing", stake: 0, sureness: CERTAIN },
    { id: "certain", stake: null, sureness: CERTAIN },
    { id: "certain-too", stake: null, sureness: CERTAIN },
    { id: "much", stake: 5_000, sureness: 2 },
  ];
  expect(inOrder(found).map(({ id }) => id)).toEqual(["much", "little", "nothing", "certain", "certain-too", "sure"]);
});
