import { expect, it } from "vitest";
import { sentenceShape } from "./sentence-shape";

it("leaves out what fills a sentence, however it is chosen", () => {
  expect(sentenceShape("Nothing is at {path}.")).toBe("Nothing is at ….");
  expect(sentenceShape("Wait {n, plural, one {# second} other {# seconds}}, then {what}.")).toBe("Wait …, then ….");
  expect(sentenceShape("As it is.")).toBe("As it is.");
});
