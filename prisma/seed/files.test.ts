import { describe, expect, it } from "vitest";
import { demoFiles } from "./files";
import { toCsv } from "./rows";

const november = demoFiles(new Date("2026-11-22T00:00:00Z"));

describe("demoFiles", () => {
  it("gives the same company whenever it is made, only on other days", () => {
    const march = demoFiles(new Date("2031-03-01T00:00:00Z"));
    const withoutDates = (content: string) => content.replace(/\d{4}-\d{2}-\d{2}/g, "day");
    for (const [index, { rows }] of november.entries()) {
      expect(withoutDates(toCsv(march[index]?.rows ?? []))).toBe(withoutDates(toCsv(rows)));
    }
  }, 30_000);

  it("ends with the last complete month and begins 36 months earlier", () => {
    const invoices = november.find(({ kind }) => kind === "invoices");
    const days = (invoices?.rows ?? []).map((row) => String(row.date)).sort();
    expect(days[0]).toBe("2023-11-01");
    expect(days.at(-1)).toBe("2026-10-31");
  });

  it("tells every row apart and names every firm once", () => {
    for (const { rows } of november) {
      const ids = rows.map((row) => row.id).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const names = november[0]?.rows.map((row) => row.name);
    expect(new Set(names).size).toBe(1200);
  });
});

describe("toCsv", () => {
  it("quotes what would break a line or a cell apart", () => {
    expect(toCsv([{ a: 'said "no", twice\nover', b: null, c: 1.5 }])).toBe('a,b,c\n"said ""no"", twice\nover",,1.5\n');
  });
});
