import { describe, expect, it } from "vitest";
import { parseAsDefinitions, readBoardFilters, readPanelState, writeBoardAddress } from "./schema";

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
