import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { themeMatcher } from "./match-themes";

const finds = (keyword: string, text: string) => themeMatcher([{ themeId: 1, keyword }])(text).length === 1;

describe("fold", () => {
  it.each([
    ["FACTURACIÓN", "facturacion"],
    ["ação, não", "acao, nao"],
    ["preț și pret ş", "pret si pret s"],
    ["Ёлка, мой", "елка, мой"],
    ["за́мок", "замок"],
    ["don’t", "don't"],
  ])("%s is compared as %s", (text, folded) => expect(fold(text)).toBe(folded));
});

describe("themeMatcher", () => {
  it.each([
    // case, accents, word starts
    ["price", "The PRICES are too high", true],
    ["part", "My department likes it", false],
    ["facturación", "Error de facturacion", true],
    ["facturacion", "La FACTURACIÓN falla", true],
    ["atenção", "Falta de atencao ao cliente", true],
    ["livrare", "Livrările întârzie", false],
    ["livrar", "Livrările întârzie", true],
    ["întârzi", "Livrarile intarzie", true],
    ["цен", "Слишком высокие ЦЕНЫ", true],
    ["цен", "Хорошая оценка", false],
    ["счёт", "Неверный счет", true],
    ["счет", "Неверный Счёт-фактура", true],
    ["мои", "мой", false],
    // several words
    ["служб поддержк", "Довольны службой поддержки", true],
    ["служб поддержк", "Служба доставки и поддержка", false],
    ["too slow", "It is too  slow", true],
    ["too slow", "too-slow", true],
    ["bad price", "Bad. Price was fine", false],
    ["bad price", "bad, price fine", false],
    ["call back", "Nobody called me back", false],
    ["call back", "They called back late", true],
    // signs
    ["18 % more", "18% more than before", true],
    ["18 % more", "18 x more", false],
    ["c++", "C++ is missing", true],
    ["c++", "css is missing", false],
    ["c++", "c is missing", false],
    ["%5", "cut it by %5", true],
    ["e-mail", "The E-Mails never came", true],
    ["e.mail", "exmail", false],
    ["...", "Well...", false],
    ["  ", "anything", false],
  ])("%s in “%s”: %s", (keyword, text, found) => expect(finds(keyword, text)).toBe(found));

  it("names each theme once, of many", () => {
    const match = themeMatcher([
      { themeId: 1, keyword: "price" },
      { themeId: 1, keyword: "expensive" },
      { themeId: 2, keyword: "pri" },
      { themeId: 3, keyword: "part was missing" },
    ]);
    expect(match("Expensive prices, and a part was missing").sort()).toEqual([1, 2, 3]);
    expect(match("")).toEqual([]);
    expect(themeMatcher([])("price")).toEqual([]);
  });

  it("finds a word of any text by every beginning of it, and takes no sign for more than itself", () => {
    const letters = fc.stringMatching(/^[a-zéñșйцк]{1,8}$/u);
    fc.assert(
      fc.property(
        letters,
        letters,
        fc.nat(7),
        fc.stringMatching(/^[ .,(*+?|\\[\]{}^$-]{1,3}$/),
        (one, two, at, sign) => {
          const beginning = two.slice(0, 1 + (at % two.length));
          expect(finds(beginning, `${one} ${two}`)).toBe(true);
          expect(finds(`${two}${sign}${one}`, `x ${two}${sign}${one}`)).toBe(true);
        },
      ),
    );
  });
});
