import { describe, expect, it } from "vitest";
import { parseAsCompare, parseAsDefinitions, readBoardFilters, readPanelState, writeBoardAddress } from "./schema";

describe("the board's address", () => {
  it("is empty for the default board", () => {
    expect(writeBoardAddress("/board", readBoardFilters(new URLSearchParams("")))).toBe("/board");
  });

  it("keeps what was chosen, there and back", () => {
    const address =
      "/board?grain=quarter&to=2024-04&compare=year-before&region=North&region=South&definitions=nps:per-contact";
    const filters = readBoardFilters(new URLSearchParams(address.split("?")[1]));
    expect(filters).toMatchObject({
      grain: "quarter",
      to: "2024-04-01",
      compare: "year-before",
      region: ["North", "South"],
      definitions: { nps: "per-contact" },
    });
    expect(writeBoardAddress("/board", filters)).toBe(address);
  });

  it("tells 'not known' apart from 'not filtered'", () => {
    expect(readBoardFilters(new URLSearchParams("plan=")).plan).toEqual([""]);
    expect(readBoardFilters(new URLSearchParams("")).plan).toEqual([]);
  });

  it("keeps names with commas whole", () => {
    const filters = readBoardFilters(new URLSearchParams({ segment: "Small, regional" }));
    expect(filters.segment).toEqual(["Small, regional"]);
  });

  it.each([
    ["previous", "previous"],
    ["year-before", "year-before"],
    ["segment:Retail", { dimension: "segment", value: "Retail" }],
    ["plan:", { dimension: "plan", value: "" }],
    ["owner:a:b, c@d", { dimension: "owner", value: "a:b, c@d" }],
  ] as const)("compares with %s, there and back", (text, compare) => {
    expect(parseAsCompare.parse(text)).toEqual(compare);
    expect(parseAsCompare.serialize(compare)).toBe(text);
    const filters = readBoardFilters(new URLSearchParams({ compare: text }));
    expect(filters.compare).toEqual(compare);
    const written = new URL(writeBoardAddress("/board", filters), "http://board").searchParams.get("compare");
    expect(written).toBe(text === "previous" ? null : text);
  });

  it.each(["never", "segment", "size:1", ":Retail", "segment:\0", ""])("does not compare with %j", (text) => {
    expect(parseAsCompare.parse(text)).toBeNull();
  });

  it("takes the same group as the same, so that choosing it again changes nothing", () => {
    const [one, same] = [parseAsCompare.parse("segment:a"), parseAsCompare.parse("segment:a")];
    expect(one && same && parseAsCompare.eq(one, same)).toBe(true);
    expect(parseAsCompare.eq("previous", { dimension: "segment", value: "a" })).toBe(false);
  });

  it("takes nonsense as absent", () => {
    const filters = readBoardFilters(new URLSearchParams("grain=week&to=2024-13&compare=never&definitions=,:x"));
    expect(filters).toMatchObject({ grain: "month", to: null, compare: "previous", definitions: {} });
    expect(readPanelState(new URLSearchParams("account=abc")).account).toBeNull();
    expect(readPanelState(new URLSearchParams("at=0000-01")).at).toBeNull();
  });

  it("writes definitions in one order, so that the same choice is the same address", () => {
    expect(parseAsDefinitions.serialize({ nps: "a", csat: "b" })).toBe("csat:b,nps:a");
  });
});
