import { expect, it } from "vitest";
import { inOrder } from "./segment-order";

it.each([
  [["A", "B", "C"], [], ["A", "B", "C"]],
  [
    ["A", "B", "C"],
    ["C", "A"],
    ["C", "A", "B"],
  ],
  // Whoever has no segment comes last, also where an order says otherwise; segments that are no more are nobody.
  [
    ["", "A", "B"],
    ["B", "", "gone"],
    ["B", "A", ""],
  ],
  [[], ["A"], []],
])("%j by %j is %j", (values, order, expected) => expect(inOrder(values, order)).toEqual(expected));
