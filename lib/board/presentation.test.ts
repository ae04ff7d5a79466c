import { describe, expect, it } from "vitest";
import { LAST_PLACE, placeAfter, presentParser, presentStep, writePresentAddress, zoomToFill } from "./presentation";
import { readBoardFilters } from "./schema";

describe("presentParser", () => {
  it.each([
    ["", 1],
    ["1", 1],
    ["12", 12],
    ["0", null],
    ["-1", null],
    ["1.5", null],
    ["yes", null],
    ["1000", null],
  ])("reads %j as %j", (text, place) => expect(presentParser.parse(text)).toBe(place));

  it("goes into an address beside the filters", () => {
    const filters = readBoardFilters(new URLSearchParams("grain=quarter&segment=Retail"));
    expect(writePresentAddress("/board/voice", { ...filters, present: 1 })).toBe(
      "/board/voice?grain=quarter&segment=Retail&present=1",
    );
    expect(presentParser.parse(String(LAST_PLACE))).toBe(LAST_PLACE);
  });
});

it.each([
  ["ArrowRight", "next"],
  ["PageDown", "next"],
  [" ", "next"],
  ["ArrowLeft", "previous"],
  ["PageUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["Escape", "leave"],
  ["a", null],
  ["toString", null],
])("%j does %j", (key, step) => expect(presentStep({ key, shiftKey: false })).toBe(step));

it("goes back by Shift and Space, as pages scroll", () => {
  expect(presentStep({ key: " ", shiftKey: true })).toBe("previous");
});

describe("placeAfter", () => {
  it("goes from card to card and over the ends to other boards", () => {
    expect(placeAfter("next", 1, 3)).toBe(2);
    expect(placeAfter("previous", 3, 3)).toBe(2);
    expect(placeAfter("next", 3, 3)).toBe("board-after");
    expect(placeAfter("previous", 1, 3)).toBe("board-before");
    expect([placeAfter("first", 2, 3), placeAfter("last", 2, 3)]).toEqual([1, 3]);
  });

  it("counts from the last card where the address names one that is not there", () => {
    expect(placeAfter("previous", LAST_PLACE, 3)).toBe(2);
    expect(placeAfter("next", LAST_PLACE, 3)).toBe("board-after");
  });
});

describe("zoomToFill", () => {
  it("takes the largest size that fits", () => {
    expect(zoomToFill(1440, (zoom) => zoom <= 1.9)).toBe(1.9);
    expect(zoomToFill(1440, (zoom) => zoom <= 1.02)).toBe(1);
  });

  it("leaves room for the lines of a card, and stays legible where nothing fits", () => {
    // 1440 / 560 = 2.57: the last step below it.
    expect(zoomToFill(1440, () => true)).toBe(2.55);
    expect(zoomToFill(3840, () => true)).toBe(2.6);
    expect(zoomToFill(1440, () => false)).toBe(1);
    expect(zoomToFill(1440, (zoom) => zoom <= 0.86)).toBe(0.85);
  });

  it("shows a card on a phone as it is", () => expect(zoomToFill(390, () => false)).toBe(1));
});
