import { describe, expect, it } from "vitest";
import { changeForm, newChangeForm } from "./schema";

const typed = {
  name: " Delivery within a day ",
  type: "service",
  date: "2025-03-31",
  segments: '["Small","Micro","Small"]',
  regions: "[]",
  plans: "[]",
  industries: "[]",
  channels: "[]",
  metric: "",
  expected: "  ",
};
const faultsOf = (change: Partial<typeof typed>) =>
  changeForm
    .safeParse({ ...typed, ...change })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

describe("a line of the ledger as it is typed in", () => {
  it("is tidied", () => {
    expect(newChangeForm.parse({ ...typed, code: " " })).toMatchObject({
      code: null,
      name: "Delivery within a day",
      segments: ["Small", "Micro"],
      regions: [],
      metric: null,
      expected: null,
    });
  });

  it("is refused with a message that there is", () => {
    expect(faultsOf({ name: " " })).toEqual(["name required"]);
    expect(faultsOf({ name: "x".repeat(201) })).toEqual(["name tooLong"]);
    expect(faultsOf({ type: "weather" })).toEqual(["type choice"]);
    expect(faultsOf({ date: "31.03.2025" })?.[0]).toBe("date date");
    expect(faultsOf({ date: "" })?.[0]).toBe("date required");
    expect(faultsOf({ date: "0001-01-01" })).toEqual(["date date"]);
    expect(faultsOf({ metric: "weather" })).toEqual(["metric choice"]);
    expect(faultsOf({ metric: "nps" })).toBeUndefined();
  });
});
