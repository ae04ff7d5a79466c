import { expect, it } from "vitest";
import { differences } from "./differences";

const answer = (entries: Record<string, (number | null)[]>) => new Map(Object.entries(entries));

it("takes rounding of the last bits for the same, and a cent for a difference", () => {
  expect(differences(answer({ a: [0.1 + 0.2, null] }), answer({ a: [0.3, null] }))).toEqual([]);
  expect(differences(answer({ a: [1234.56] }), answer({ a: [1234.57] }))).toHaveLength(1);
});

it("tells a missing key on either side, null from 0, and an answer of nothing", () => {
  expect(differences(answer({ a: [1], b: [1] }), answer({ a: [1] }))).toHaveLength(1);
  expect(differences(answer({ a: [1] }), answer({ a: [1], b: [1] }))).toHaveLength(1);
  expect(differences(answer({ a: [0] }), answer({ a: [null] }))).toHaveLength(1);
  expect(differences(answer({}), answer({}))).toEqual(["plain SQL finds nothing"]);
});
