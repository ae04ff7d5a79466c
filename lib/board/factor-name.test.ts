import { expect, it } from "vitest";
import { messagesFor } from "../i18n/messages";
import { FACTORS } from "../metrics/retention/loss-attributes-sql";
import { factorName } from "./factor-name";
import { ownGroupName } from "./own-group-name";

/** Looks a key up in the English messages of the indicators. */
function t(key: string): string {
  const found = key
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], messagesFor("en").metrics);
  if (typeof found !== "string") throw new Error(`no message ${key}`);
  return found;
}

it("names every factor there is", () => {
  for (const factor of FACTORS) expect(factorName(t, `${factor}=x`)).toMatch(/^[A-Z].*: x$/);
});

it("writes codes as words, and the customer's own names as they are", () => {
  expect(factorName(t, "tickets=open")).toBe("Tickets: Open");
  expect(factorName(t, "nps=detractor")).toBe("Last NPS answer: Detractor");
  expect(factorName(t, "tenure=12-23")).toBe("Months as a customer: 12–23");
  expect(factorName(t, "segment=Mid-size=special")).toBe("Segment: Mid-size=special");
  expect(factorName(t, "segment=open")).toBe("Segment: open");
  expect(factorName(t, "region=")).toBe("Region: Not known");
});

it("writes the groups of an analysis as the board does: factors, moves between answers, and names as they are", () => {
  expect(ownGroupName(t, "loss-factors", { group: "segment=Micro" })).toBe("Segment: Micro");
  expect(ownGroupName(t, "detractor-recovery", { group: "detractor → promoter" })).toBe("Detractor → Promoter");
  expect(ownGroupName(t, "loss-reasons", { group: "price=high" })).toBe("price=high");
  expect(ownGroupName(t, "loss-reasons", { group: "" })).toBe("Not known");
});
