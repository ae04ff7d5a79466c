import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical, decode, encode } from "./encoding";

const number = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    number,
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("$", "of")), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
}));

it("gives back what it was given: no number, undefined and null stay apart, and so do 0 and -0", () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(decode(encode(given))).toStrictEqual(given);
    }),
  );
});

it("makes one text of questions that differ in the order of their names, and keeps that order in answers", () => {
  const [one, other] = [
    { a: 1, b: { c: undefined, d: Number.NaN } },
    { b: { d: Number.NaN, c: undefined }, a: 1 },
  ];
  expect(canonical(one)).toBe(canonical(other));
  expect(canonical(one)).not.toBe(canonical({ ...one, a: null }));
  expect(Object.keys(decode(encode(other)) as object)).toEqual(["b", "a"]);
});

it("refuses what it would give back as something else", () => {
  expect(() => encode(new Date(0))).toThrow("cannot be kept");
  expect(() => encode({ run: () => 1 })).toThrow("cannot be kept");
});
