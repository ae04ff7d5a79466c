import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import en from "../../messages/en/cli.json";
import { heads, unitHead, yesOrNo } from "./heads";

afterEach(() => vi.unstubAllEnvs());

it("heads tables in the terminal's language, cell by cell", () => {
  vi.stubEnv("LC_ALL", "es_ES.UTF-8");
  expect([heads("period", "group"), unitHead("percent"), yesOrNo(true), yesOrNo(null)].join("\t")).toBe(
    "periodo\tgrupo\tpor ciento\tsí\t–",
  );
});

it("has words for every head that a command names", () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && !name.includes(".test."));
  const named = sources.flatMap((name) =>
    [...readFileSync(`${import.meta.dirname}/${name}`, "utf8").matchAll(/\bheads\(((?:"\w+"(?:,\s*)?)+)\)/g)].flatMap(
      ([, list = ""]) => [...list.matchAll(/\w+/g)].map(([head]) => head),
    ),
  );
  expect(named.length).toBeGreaterThan(30);
  // Of survival, which is told by one of them.
  named.push("day", "month", "year");
  expect(named.filter((head) => !(head in en.heads))).toEqual([]);
});
