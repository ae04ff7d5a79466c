import { expect, it } from "vitest";
import { csvOfTable } from "./chart-csv";

const table = {
  table: {
    columns: [
      { id: "group", kind: "text" as const },
      { id: "nps", kind: "score" as const },
    ],
    rows: [
      ["Micro", 12.5],
      ["Retail", null],
    ],
  },
  names: { group: "Segment" },
};
const words = { name: "lealta-nps-groups-2024-05", asOf: "As of" };

it("is the table with its headings", () => {
  const { fileName, text } = csvOfTable({ ...table, oldSince: null }, words);
  expect(fileName).toBe("lealta-nps-groups-2024-05.csv");
  expect(text.slice(1)).toBe("Segment,nps\r\nMicro,12.5\r\nRetail,\r\n");
});

it("says in its name and in a last column as of when old figures are", () => {
  const { fileName, text } = csvOfTable({ ...table, oldSince: "2024-06-03T07:05:09.123Z" }, words);
  expect(fileName).toBe("lealta-nps-groups-2024-05-as-of-202406030705.csv");
  expect(text.slice(1).split("\r\n")).toEqual([
    "Segment,nps,As of",
    "Micro,12.5,2024-06-03T07:05:09.123Z",
    "Retail,,2024-06-03T07:05:09.123Z",
    "",
  ]);
});
