import { type AbstractIntlMessages, createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale, OFFERED_LOCALES } from "./locales";
import { messagesFor, ownMessages, withFallback } from "./messages";

/** Every sentence by its full key, "namespace.key.key". */
function flatten(messages: AbstractIntlMessages, path = ""): [key: string, sentence: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );
}

/** Names of what a sentence asks for: {name}, {count, plural, ...}, <tag>; not the words that a plural chooses from. */
function argumentsOf(sentence: string): string[] {
  const braces = sentence.matchAll(
    /(?<!(?:zero|one|two|few|many|other|=\d+)\s*)\{(\w+)(?:\}|,\s*(?:plural|select|selectordinal|number|date|time)\b)/g,
  );
  const tags = sentence.matchAll(/(?<!')<(\w+)>/g);
  return [...new Set([...braces, ...tags].map(([, name]) => name ?? ""))].sort();
}

/** The names of the choices of every plural in a sentence, "one other". */
function pluralsOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+, (?:plural|selectordinal),/g)].map(({ 0: opening, index }) => {
    let depth = 0;
    let outside = "";
    for (const letter of sentence.slice(index + opening.length)) {
      if (letter === "}" && depth === 0) break;
      if (letter === "}") depth--;
      else if (letter === "{") depth++;
      else if (depth === 0) outside += letter;
    }
    return outside.trim().replace(/\s+/g, " ");
  });
}

/** The plural categories that counts take, whole ones and decimals; "many" of Spanish and Portuguese begins at a million. */
function categoriesOf(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set([0.5, ...Array.from({ length: 120 }, (_, count) => count)].map((count) => rules.select(count)))];
}

it("lets English stand in for what a language lacks, at every depth", () => {
  const english = { a: { b: "one", c: "two" }, d: "three" };
  expect(withFallback(english, { a: { c: "dos" } })).toEqual({ a: { b: "one", c: "dos" }, d: "three" });
});

describe.each(OFFERED_LOCALES)("the sentences in %s, which is offered", (locale) => {
  it("are the same set as the English ones", () => {
    const keys = (of: Locale) => flatten(ownMessages(of)).map(([key]) => key);
    expect(keys(locale).sort()).toEqual(keys("en").sort());
  });
});

describe.each(LOCALES)("the sentences in %s", (locale) => {
  const english = new Map(flatten(ownMessages("en")));
  const own = flatten(ownMessages(locale));

  it("ask for the same values as the English ones", () => {
    expect(own.length).toBeGreaterThan(0);
    const differing = own.filter(([key, sentence]) => {
      return String(argumentsOf(sentence)) !== String(argumentsOf(english.get(key) ?? sentence));
    });
    expect(differing).toEqual([]);
  });

  it("tell apart all numbers that the language tells apart", () => {
    const needed = categoriesOf(locale);
    const lacking = own.filter(([, sentence]) =>
      pluralsOf(sentence).some((choices) => {
        const names = choices.split(" ").filter((name) => !name.startsWith("="));
        return names.length > 1 && needed.some((category) => !names.includes(category));
      }),
    );
    expect(lacking).toEqual([]);
  });

  it("are well-formed", () => {
    const broken: string[] = [];
    const onError = (error: Error) => broken.push(error.message);
    const translate = createTranslator({ locale, messages: messagesFor(locale), onError, timeZone: "UTC" });
    for (const [key, sentence] of own) {
      const names = argumentsOf(sentence);
      const tags = new Set([...sentence.matchAll(/(?<!')<(\w+)>/g)].map(([, name]) => name));
      const values = names.map((name) => [name, tags.has(name) ? (chunks: string) => chunks : 1]);
      translate.markup(key as never, Object.fromEntries(values));
    }
    expect(broken).toEqual([]);
  });
});
