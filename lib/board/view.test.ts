import { describe, expect, it } from "vitest";
import { readBoardFilters } from "./schema";
import { courseOf, resolveView } from "./view";

const data = { first: "2022-01-01", last: "2024-06-01", lastComplete: "2024-05-01", firstMonth: 1 };
const at = (query: string) => resolveView(readBoardFilters(new URLSearchParams(query)), data);

describe("resolveView", () => {
  it("opens at the last complete period", () => {
    expect(at("")).toMatchObject({
      grain: "month",
      period: "2024-05-01",
      compare: "previous",
      filters: {},
      definitions: {},
      data,
    });
  });

  it("takes any month of a period for the period", () => {
    expect(at("grain=quarter&to=2023-08").period).toBe("2023-07-01");
  });

  it("stays inside the data", () => {
    expect(at("to=2019-01").period).toBe("2022-01-01");
    expect(at("to=2031-01").period).toBe("2024-06-01");
  });

  it("keeps the filters that are set, and 'not known' among them", () => {
    expect(at("region=North&plan=").filters).toEqual({ region: ["North"], plan: [""] });
  });

  it("drops definitions that do not exist, and the standard ones", () => {
    expect(at("definitions=nps:per-account,csat:nonsense,nothing:x,revenue:standard").definitions).toEqual({
      nps: "per-account",
    });
  });

  it("goes by the organisation's definitions unless the address names others, be it the standard one", () => {
    const definitions = { nps: "last-per-contact", csat: "mean" };
    const shown = (query: string) =>
      resolveView(readBoardFilters(new URLSearchParams(query)), { ...data, definitions }).definitions;
    expect(shown("")).toEqual(definitions);
    expect(shown("definitions=nps:standard,csat:nonsense")).toEqual({ nps: "standard", csat: "mean" });
    expect(shown("definitions=nps:per-account")).toEqual({ nps: "per-account", csat: "mean" });
  });
});

describe("courseOf", () => {
  it("looks back two years and the same month before", () => {
    expect(courseOf(at(""))).toEqual({ from: "2022-05-01", to: "2024-05-01" });
  });

  it("does not reach back before the data", () => {
    expect(courseOf(at("to=2022-03"))).toEqual({ from: "2022-01-01", to: "2022-03-01" });
    expect(courseOf(at("grain=year&to=2024-01"))).toEqual({ from: "2022-01-01", to: "2024-01-01" });
  });
});
