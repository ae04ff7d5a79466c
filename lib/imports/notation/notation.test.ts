import { describe, expect, it } from "vitest";
import { DateOrderCensus, decideDateOrder } from "./date-order";
import { DecimalCensus, decideDecimal } from "./decimal";

function decimalOf(cells: string[], semicolons = false) {
  const census = new DecimalCensus();
  for (const cell of cells) census.add(cell);
  return decideDecimal([census], semicolons);
}

describe("the decimal mark", () => {
  it.each([
    [["1.234,56", "7"], ",", true],
    [["1,234.56"], ".", true],
    [["1234.56"], ".", true],
    [["12,5"], ",", true],
    [["0.125"], ".", true],
    [["1.234.567"], ",", true],
    [["1,234,567"], ".", true],
    [["1.234", "5,5"], ",", true],
    [["12", "7"], ".", true],
    [["1,234", "2,345"], ".", false],
    [["1.5", "1,5", "2.5"], ".", false],
    [["€ 1.234,50", "-3,10"], ",", true],
  ])("of %j is %j, certain: %j", (cells, value, certain) => {
    expect(decimalOf(cells)).toEqual({ value, certain });
  });

  it("leans on semicolons where three digits after a point bear both readings", () => {
    expect(decimalOf(["1.234"], true)).toEqual({ value: ",", certain: false });
    expect(decimalOf(["1.234"], false)).toEqual({ value: ".", certain: false });
  });

  it("comes from all columns together", () => {
    const [integers, decimals] = [new DecimalCensus(), new DecimalCensus()];
    integers.add("12");
    decimals.add("12,50");
    expect(decideDecimal([integers, decimals], false)).toEqual({ value: ",", certain: true });
  });
});

function orderOf(cells: string[], dayFirstLikely = false) {
  const census = new DateOrderCensus();
  for (const cell of cells) census.add(cell);
  return decideDateOrder([census], dayFirstLikely);
}

describe("the order of day and month", () => {
  it.each([
    [["2024-12-31"], "ymd", true],
    [["31.12.2024", "01.02.2024"], "dmy", true],
    [["01.02.2024"], "dmy", true],
    [["11/8/2018", "11/28/2018"], "mdy", true],
    [["8/11/2018", "28/11/2018"], "dmy", true],
    [["1/2/2018", "3/4/2018"], "mdy", false],
    [["13/2/2018", "2/13/2018", "14/2/2018"], "dmy", false],
    [["31/12/24 14:05"], "dmy", true],
    [["2024-01-05T10:00:00Z", "5/13/2024"], "mdy", true],
  ])("of %j is %j, certain: %j", (cells, value, certain) => {
    expect(orderOf(cells)).toEqual({ value, certain });
  });

  it("leans on decimal commas where every day could be a month", () => {
    expect(orderOf(["1/2/2018"], true)).toEqual({ value: "dmy", certain: false });
  });
});
