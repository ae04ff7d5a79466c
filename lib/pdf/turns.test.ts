import { expect, it } from "vitest";
import { Turns } from "./turns";

/** Work that ends when told to, and writes down its beginning. */
function job(log: string[], name: string) {
  let end = () => {};
  const work = () =>
    new Promise<string>((resolve) => {
      log.push(name);
      end = () => resolve(name);
    });
  return { work, end: () => end() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it("does one thing after the other, in the order they came", async () => {
  const turns = new Turns(1, 2);
  const never = new AbortController().signal;
  const log: string[] = [];
  const [one, two, three] = ["one", "two", "three"].map((name) => job(log, name));
  const taken = [one, two, three].map((each) => each && turns.take(never, each.work));
  await settled();
  expect(log).toEqual(["one"]);
  one?.end();
  await settled();
  expect(log).toEqual(["one", "two"]);
  two?.end();
  await settled();
  three?.end();
  expect(await Promise.all(taken)).toEqual(["one", "two", "three"]);
});

it("refuses who finds the line full, and is free again afterwards", async () => {
  const turns = new Turns(1, 1);
  const never = new AbortController().signal;
  const log: string[] = [];
  const [one, two] = [job(log, "one"), job(log, "two")];
  const taken = [turns.take(never, one.work), turns.take(never, two.work)];
  await expect(turns.take(never, async () => "three")).rejects.toMatchObject({ code: "pdf-busy" });
  one.end();
  await settled();
  two.end();
  await Promise.all(taken);
  expect(await turns.take(never, async () => "three")).toBe("three");
});

it("goes on after what failed, and without who left the line", async () => {
  const turns = new Turns(1, 2);
  const never = new AbortController().signal;
  const leaving = new AbortController();
  let fail = (_: Error) => {};
  const first = turns.take(never, () => new Promise((_, reject) => (fail = reject)));
  const second = turns.take(leaving.signal, async () => "second");
  const third = turns.take(never, async () => "third");
  leaving.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  fail(new Error("broken"));
  await expect(first).rejects.toThrow("broken");
  expect(await third).toBe("third");
  await expect(turns.take(leaving.signal, async () => "never")).rejects.toThrow("gone");
});
