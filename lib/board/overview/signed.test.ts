import { expect, it } from "vitest";
import { figureFormat } from "../figure-format";
import { signed } from "./signed";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });

it("writes differences with their sign, of percentages in points", () => {
  expect(signed(1.24, "percent", format)).toBe("+1.2");
  expect(signed(-1.24, "percent", format)).toBe("−1.2");
  expect(signed(-310, "money", format)).toBe("−\u2060€310.00");
  expect(signed(245_894.59, "money", format)).toBe("+\u2060€245,895");
  expect(signed(6.25, "score", format)).toBe("+6.3");
  expect(signed(-0.25, "rating", format)).toBe("−0.25");
});

it("gives no sign to what rounds to nothing", () => {
  expect(signed(-0.001, "percent", format)).toBe("0.0");
  expect(signed(0, "money", format)).toBe("€0.00");
});
