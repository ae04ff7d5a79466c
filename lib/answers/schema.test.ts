import { expect, it } from "vitest";
import { readAnswersChoice } from "./schema";

const read = (query: string) => readAnswersChoice(new URLSearchParams(query));

it("reads the choice, and whatever makes no sense as absent", () => {
  expect(read("said=too+slow&score=detractors&words=true&page=3")).toEqual({
    said: "too slow",
    score: "detractors",
    words: true,
    page: 3,
  });
  expect(read("score=furious&words=perhaps&page=last")).toEqual({ said: "", score: null, words: false, page: 1 });
});

it("leaves out what no text in the database can hold", () => {
  expect(read("said=%00").said).toBe("");
  expect(read("said=sl%00ow").said).toBe("slow");
});
