import { expect, it, vi } from "vitest";
import { remember } from "./remembered";

const standing = { version: "7", today: "2025-01-01" };
let number = 0;
const next = () => Promise.resolve(++number);

it("gives the same answer to the same question as long as the facts stand", async () => {
  const first = await remember({ what: "a", asked: { of: 1, by: null }, standing }, next);
  expect(await remember({ what: "a", asked: { by: null, of: 1 }, standing }, next)).toBe(first);
  for (const other of [
    { what: "b", asked: { of: 1, by: null }, standing },
    { what: "a", asked: { of: 2, by: null }, standing },
    { what: "a", asked: { of: 1, by: null }, standing: { ...standing, version: "8" } },
    { what: "a", asked: { of: 1, by: null }, standing: { ...standing, today: "2025-01-02" } },
  ])
    expect(await remember(other, next)).not.toBe(first);
});

it("works out once what several ask at the same moment", async () => {
  const make = vi.fn(next);
  const asked = { what: "c", asked: 1, standing };
  await Promise.all([remember(asked, make), remember(asked, make)]);
  expect(make).toHaveBeenCalledOnce();
});

it("forgets an answer that is old, and one that failed", async () => {
  const old = await remember({ what: "d", asked: 1, standing }, next, () => false);
  expect(await remember({ what: "d", asked: 1, standing }, next)).not.toBe(old);
  const asked = { what: "e", asked: 1, standing };
  await expect(remember(asked, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await remember(asked, () => Promise.resolve("yes"))).toBe("yes");
});

it("tells two readers' accounts apart", async () => {
  const of = (owners: string[]) => ({ what: "f", asked: { scope: { kind: "owned", owners } }, standing });
  expect(await remember(of(["ana"]), next)).not.toBe(await remember(of(["ben"]), next));
});

it("forgets the oldest of too many", async () => {
  const asked = { what: "g", asked: 0, standing };
  const first = await remember(asked, next);
  for (let other = 1; other <= 2_000; other++) await remember({ what: "g", asked: other, standing }, next);
  expect(await remember(asked, next)).not.toBe(first);
});
