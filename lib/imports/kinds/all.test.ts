import { describe, expect, it } from "vitest";
import en from "../../../messages/en/imports.json";
import es from "../../../messages/es/imports.json";
import { kindsToChoose } from "../kinds-to-choose";
import { REASONS } from "../reasons";
import { KINDS } from "./all";
import { KIND_IDS } from "./declaration";

const kinds = Object.values(KINDS);

describe("the kinds", () => {
  it("are all offered on the page of imports, once", () => {
    expect(
      kindsToChoose()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...KIND_IDS].sort());
  });

  it.each([
    ["en", en],
    ["es", es],
  ])("have names for themselves, their fields and reasons in %s", (_, messages) => {
    expect(Object.keys(messages.kinds).sort()).toEqual([...KIND_IDS].sort());
    const fields = new Set(kinds.flatMap((kind) => kind.fields.map(({ name }) => name)));
    expect(Object.keys(messages.fields).sort()).toEqual([...fields].sort());
    expect(Object.keys(messages.reasons).sort()).toEqual([...REASONS].sort());
  });

  it.each([
    ["en", en],
    ["es", es],
  ])("have names for what may be assumed in %s", (_, messages) => {
    const assumable = kinds.flatMap(({ fields }) => fields.filter(({ choices, blank }) => choices && blank));
    const names = assumable.map(({ name, choices = {} }) => [name, Object.keys(choices).sort()]);
    const told = Object.entries(messages.choices).map(([name, words]) => [name, Object.keys(words).sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(names));
  });

  it.each(kinds)("$id: each word of a choice is in lower case and means one thing", ({ fields }) => {
    for (const { name, choices = {} } of fields) {
      const words = Object.values(choices).flatMap((each) => [...new Set(each)]);
      expect(words, name).toEqual(words.map((word) => word.toLowerCase()));
      expect(
        words.filter((word, place) => words.indexOf(word) !== place),
        name,
      ).toEqual([]);
    }
  });

  it.each(kinds)(
    "$id: fields have names of their own, and a field with an end has a beginning",
    ({ fields, ownId }) => {
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(fields.filter(({ min, max }) => max !== undefined && min === undefined)).toEqual([]);
      for (const field of "fields" in ownId ? ownId.fields : [ownId.field]) expect(names).toContain(field);
    },
  );
});
