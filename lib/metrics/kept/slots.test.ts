import { expect, it } from "vitest";
import { Slots } from "./slots";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let end = () => {};
  const run = () =>
    new Promise<string>((resolve) => {
      log.push(name);
      end = () => resolve(name);
    });
  return { run, end: () => end() };
}

it("lets so much go on at once, and the rest in the order it came", async () => {
  const slots = new Slots(2);
  const log: string[] = [];
  const all = ["one", "two", "three", "four"].map((name) => work(log, name));
  const done = all.map(({ run }) => slots.take(run));
  await settled();
  expect(log).toEqual(["one", "two"]);
  all[1]?.end();
  await settled();
  expect(log).toEqual(["one", "two", "three"]);
  all[0]?.end();
  await settled();
  for (const { end } of all) end();
  await settled();
  expect(await Promise.all(done)).toEqual(["one", "two", "three", "four"]);
});

it("does not have work wait for itself", async () => {
  const slots = new Slots(1);
  expect(await slots.take(async () => `outer ${await slots.take(async () => "inner")}`)).toBe("outer inner");
});

it("frees the slot of work that failed", async () => {
  const slots = new Slots(1);
  const failed = slots.take(() => Promise.reject(new Error("no luck")));
  const next = slots.take(async () => "next");
  await expect(failed).rejects.toThrow("no luck");
  expect(await next).toBe("next");
});
