import { expect, it } from "vitest";
import { defaultPeriod } from "./default-period";

const data = { first: "2022-01-01", last: "2024-06-01", lastComplete: "2024-05-01", firstMonth: 1 };

it("is the last whole period", () => {
  expect(defaultPeriod(data, "month")).toBe("2024-05-01");
  expect(defaultPeriod(data, "trailing-12")).toBe("2024-05-01");
  expect(defaultPeriod(data, "quarter")).toBe("2024-01-01"); // April to June is not over
  expect(defaultPeriod(data, "year")).toBe("2023-01-01");
});

it("takes a quarter whose last month is the last complete one", () => {
  expect(defaultPeriod({ ...data, lastComplete: "2024-06-01" }, "quarter")).toBe("2024-04-01");
});

it("is the period in progress where the data hold no whole one", () => {
  const young = { first: "2024-04-01", last: "2024-05-01", lastComplete: "2024-05-01", firstMonth: 1 };
  expect(defaultPeriod(young, "quarter")).toBe("2024-04-01");
  expect(defaultPeriod(young, "year")).toBe("2024-01-01");
});
