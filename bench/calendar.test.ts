import { expect, it } from "vitest";
import { dayOf, LAST_DAY, plusDays, plusMinutes } from "./calendar";

it("counts months from the first of the data, before it too", () => {
  expect(dayOf(-1, 31)).toBe("2021-12-31");
  expect(dayOf(25, 29)).toBe("2024-02-29");
  expect(LAST_DAY).toBe("2024-12-31");
});

it("goes on over the ends of months, leap days and midnights", () => {
  expect(plusDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(plusMinutes("2023-02-28 23:30:00+00", 45)).toBe("2023-03-01 00:15:00+00");
});
