import { describe, expect, it } from "vitest";
import { numbersOfChanges, prepareMarks, withMarks } from "./prepare-marks";

const change = (code: string, date: string) => ({ code, name: `Change ${code}`, date });

describe("prepareMarks", () => {
  it("marks what lies within the course, numbered from the oldest of the ledger on, whatever its order", () => {
    const ledger = [change("c", "2024-05-31"), change("b", "2024-04-01"), change("a", "2024-03-31")];
    const { marks, earlier } = prepareMarks(ledger, ["2024-04-01", "2024-05-01"], "month");
    expect(marks.map(({ code, number, slot }) => [code, number, slot])).toEqual([
      ["b", 2, 0],
      ["c", 3, 1],
    ]);
    expect([...numbersOfChanges(ledger)]).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    expect(earlier).toBe(0);
  });

  it("finds the quarter and the year of a day, and a trailing year by the month that ends it", () => {
    const ledger = [change("a", "2024-05-31")];
    const slotOf = (periods: string[], grain: "quarter" | "year" | "trailing-12") =>
      prepareMarks(ledger, periods, grain).marks.map(({ slot }) => slot);
    expect(slotOf(["2024-01-01", "2024-04-01"], "quarter")).toEqual([1]);
    expect(slotOf(["2023-01-01", "2024-01-01"], "year")).toEqual([1]);
    expect(slotOf(["2024-04-01", "2024-05-01", "2024-06-01"], "trailing-12")).toEqual([1]);
  });

  it("keeps the newest nine, and says how many it left out", () => {
    const ledger = Array.from({ length: 11 }, (_, index) => change(String(index), `2024-01-${10 + index}`));
    const { marks, earlier } = prepareMarks(ledger, ["2024-01-01"], "month");
    expect(marks.map(({ code }) => code)).toEqual(["2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(earlier).toBe(2);
  });
});

describe("withMarks", () => {
  it("names the changes of each period behind its figures", () => {
    const table = {
      columns: [
        { id: "period", kind: "period" as const },
        { id: "nps", kind: "score" as const },
      ],
      rows: [
        ["2024-04-01", 30],
        ["2024-05-01", 31],
      ],
    };
    const { columns, rows } = withMarks(table, [change("a", "2024-05-02"), change("b", "2024-05-20")], "month");
    expect(columns.at(-1)).toEqual({ id: "changes", kind: "text" });
    expect(rows.map((row) => row.at(-1))).toEqual([null, "Change a (2024-05-02); Change b (2024-05-20)"]);
  });
});
