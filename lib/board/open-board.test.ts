import { describe, expect, it } from "vitest";
import { openBoard } from "./open-board";
import { readBoardFilters } from "./schema";

const freshness = {
  refreshedAt: null,
  pending: 0,
  firstMonth: 1,
  activeRule: "contract" as const,
  purchaseDays: 365,
  extents: {
    invoices: { first: "2023-01-05", last: "2024-05-31" },
    opportunities: { first: "2023-03-01", last: "2024-05-29" },
  },
  today: "2024-06-10",
};
const pipeline = { about: ["opportunities"] } as const;
const open = (query: string, board?: Parameters<typeof openBoard>[2]) =>
  openBoard(readBoardFilters(new URLSearchParams(query)), freshness, board);

describe("openBoard", () => {
  it("opens at the last month that is complete by any facts, where a board is about all", () => {
    const opened = open("");
    expect(opened?.view.period).toBe("2024-05-01");
    expect(opened?.view.address.to).toBeNull();
    expect(opened?.opening).toEqual({ isComplete: true, next: null });
  });

  it("opens at the last month that the board's own facts are known to the end of, and says how far they go on", () => {
    const opened = open("", pipeline);
    expect(opened?.view.period).toBe("2024-04-01");
    expect(opened?.view.data.last).toBe("2024-05-01");
    expect(opened?.opening).toEqual({ isComplete: true, next: { period: "2024-05-01", lastDay: "2024-05-29" } });
  });

  it("names that period in the view's address, for whatever else is asked for the board", () => {
    expect(open("", pipeline)?.view.address.to).toBe("2024-04-01");
  });

  it("goes by all facts where there are none of its own", () => {
    expect(open("", { about: ["wallet-estimates"] })?.view.period).toBe("2024-05-01");
  });

  it("has nothing to say of a period that the reader chose", () => {
    const opened = open("to=2024-05", pipeline);
    expect(opened?.view.period).toBe("2024-05-01");
    expect(opened?.opening).toBeNull();
  });

  it("opens at what there is where no whole period is known", () => {
    const opened = openBoard(
      readBoardFilters(new URLSearchParams("grain=year")),
      { ...freshness, extents: { invoices: { first: "2024-04-02", last: "2024-05-31" } } },
      undefined,
    );
    expect(opened?.view.period).toBe("2024-01-01");
    expect(opened?.opening).toEqual({ isComplete: false, next: null });
  });

  it("has nothing to open without facts", () => {
    expect(openBoard(readBoardFilters(new URLSearchParams("")), { ...freshness, extents: null })).toBeNull();
  });
});
