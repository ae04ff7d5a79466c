import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownMessages } from "../i18n/messages";
import { catalogue, getDefinition, getMetric } from "./catalogue";
import { weigh } from "./define";
import { SUM_NAMES, toSums } from "./sums";
import { addUp, anyAccount } from "./testing-sums";
import { DIMENSIONS, GRAINS, isSummed, type Terms } from "./types";

const en = ownMessages("en").metrics as Record<string, Record<string, unknown>>;
const es = ownMessages("es").metrics as Record<string, Record<string, unknown>>;
const definitions = catalogue.flatMap((metric) =>
  metric.definitions.map((definition) => ({ name: `${metric.id}/${definition.id}`, metric, definition })),
);
const summed = definitions.flatMap(({ definition, ...rest }) =>
  isSummed(definition) ? [{ ...rest, definition }] : [],
);

/** Per definition and property; there are some thirty definitions. */
const RUNS = { numRuns: 40 };

const anyGroup = fc.array(anyAccount, { maxLength: 8 });

describe("the catalogue", () => {
  it("knows each id once, and each definition's within its indicator", () => {
    const ids = definitions.map(({ name }) => name);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });

  it("begins every indicator with its standard definition", () => {
    for (const metric of catalogue) {
      expect(metric.definitions[0].id).toBe("standard");
      expect(metric.definitions[0]).toMatchObject({ unit: metric.unit, intervalMethod: metric.intervalMethod });
      expect(getMetric(metric.id)).toBe(metric);
      expect(getDefinition(metric)).toBe(metric.definitions[0]);
    }
  });

  it("names what it does not know", () => {
    expect(() => getMetric("happiness")).toThrow(expect.objectContaining({ code: "metric-unknown" }));
    expect(() => getDefinition(getMetric("nps"), "median")).toThrow(
      expect.objectContaining({
        code: "definition-unknown",
        params: {
          metric: "nps",
          definition: "median",
          definitions: "standard, last-per-contact, per-account, revenue-weighted",
        },
      }),
    );
  });
});

describe.each(summed)("$name", ({ metric, definition }) => {
  it("is 0 when nothing happened if it is an amount, and otherwise null with a reason", () => {
    const figure = definition.formula(toSums());
    expect(figure.value).toBe(metric.additive ? 0 : null);
    expect(figure.interval).toBeNull();
    expect(figure.n).toBe(0);
    if (metric.additive) expect(figure.noData).toBeNull();
    else expect(en.noData).toHaveProperty(String(figure.noData));
  });

  it("makes of its worked example what is printed", () => {
    if (!definition.example) return;
    const { sums, months, value } = definition.example;
    const digits = String(value).split(".")[1]?.length ?? 0;
    expect(definition.formula(toSums(sums), months).value).toBeCloseTo(value, digits);
  });

  it("is what the parts of its accounts make: scale × numerator / denominator", () => {
    fc.assert(
      fc.property(anyGroup, (accounts) => {
        const { value, numerator, denominator } = definition.formula(addUp(accounts));
        const { parts } = definition;
        if (!parts) return;
        const over = (terms: Terms) => accounts.reduce((sum, account) => sum + weigh(terms, account), 0);
        expect(numerator).toBeCloseTo(over(parts.numerator), 6);
        if (parts.denominator === null) {
          expect(denominator).toBeNull();
          // An amount of costs that nobody brings in is not known.
          if (accounts.length === 0 && !metric.additive) expect(value).toBeNull();
          else expect(value).toBeCloseTo(parts.scale * over(parts.numerator), 6);
        } else {
          expect(denominator).toBeCloseTo(over(parts.denominator), 6);
          if (over(parts.denominator) <= 0) expect(value).toBeNull();
          else expect(value).toBeCloseTo((parts.scale * over(parts.numerator)) / over(parts.denominator), 6);
        }
      }),
      RUNS,
    );
  });

  it("reads no other sums than it says, and gives numbers that can be shown", () => {
    fc.assert(
      fc.property(anyGroup, (accounts) => {
        const sums = addUp(accounts);
        const read = Object.fromEntries(definition.sums.map((name) => [name, sums[name]]));
        const figure = definition.formula(toSums(read));
        expect(figure).toEqual(definition.formula(sums));
        const numbers = [figure.value, figure.n, figure.variance, figure.interval?.low, figure.interval?.high];
        for (const number of numbers) expect(number ?? 0).toSatisfy(Number.isFinite);
        expect(figure.interval?.low ?? 0).toBeLessThanOrEqual(figure.interval?.high ?? 0);
        expect(figure.n).toSatisfy(Number.isInteger);
        expect(figure.noData === null).toBe(figure.value !== null);
      }),
      RUNS,
    );
  });
});

describe.each(definitions)("$name", ({ metric, definition }) => {
  it.each(Object.entries({ en, es }))("has its words in %s", (_, messages) => {
    const words = (messages as unknown as Record<string, Words>)[metric.id];
    for (const text of [words?.name, words?.short, words?.question, words?.tells]) expect(text).toBeTruthy();
    expect(words?.definitions[definition.id]?.name).toBeTruthy();
    expect(words?.definitions[definition.id]?.formula).toBeTruthy();
    expect(Object.keys(words?.definitions ?? {})).toEqual(metric.definitions.map(({ id }) => id));
  });
});

interface Words {
  name: string;
  short: string;
  question: string;
  tells: string;
  definitions: Record<string, { name: string; formula: string; usedBy?: string }>;
}

describe.each(Object.entries({ en, es }))("the words of the catalogue in %s", (_, messages) => {
  it("name every sum, dimension, grain and unit", () => {
    expect(Object.keys(messages.sums ?? {}).sort()).toEqual([...SUM_NAMES].sort());
    expect(Object.keys(messages.dimensions ?? {}).sort()).toEqual([...DIMENSIONS].sort());
    expect(Object.keys(messages.grains ?? {}).sort()).toEqual([...GRAINS, "range"].sort());
    for (const { definition } of definitions) expect(messages.units).toHaveProperty(definition.unit);
  });

  it("name nothing that is not there", () => {
    const shared = ["noData", "dimensions", "unknownGroup", "grains", "units", "sums"];
    expect(Object.keys(messages).sort()).toEqual([...catalogue.map(({ id }) => id), ...shared].sort());
  });

  it("are texts without places to fill", () => {
    const texts = (value: unknown): string[] =>
      typeof value === "string" ? [value] : Object.values(value as object).flatMap(texts);
    expect(texts(messages).filter((text) => /[{}<>]/.test(text))).toEqual([]);
  });
});
