import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { figureFormat } from "@/lib/board/figure-format";
import { prepareChange } from "@/lib/charts/prepare-change";
import type { Change, Unit } from "@/lib/metrics/types";
import board from "@/messages/en/board.json";
import { ChangeMark } from "./change-mark";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });

const inMay = { against: { kind: "period", period: "2024-05-01" } } as const;

/** What is said of an amount that was 0 in May and differs by so much in June. */
function said(difference: number): string {
  const change: Change = { ...inMay, from: { value: 0, n: 1 }, difference, relative: null, interval: null, real: null };
  return written(prepareChange(change, { unit: "money", better: "up" }), "money");
}

function written(mark: ReturnType<typeof prepareChange>, unit: Unit, against = "May"): string {
  const children = createElement(ChangeMark, { mark, unit, against, format });
  const html = renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "en", timeZone: "UTC", messages: { board }, children }),
  );
  return html.replace(/<[^>]*>/g, "");
}

it.each([
  [40, "up from 0 in May"],
  [-40, "down from 0 in May"],
  [0, "unchanged from May"],
])("says of a difference of %d from 0: %s", (difference, sentence) => expect(said(difference)).toBe(sentence));

it("takes the number of points as it is printed: a score that rose by 0.9 rose by 1 point", () => {
  const from = { value: 30, n: 400 };
  const change: Change = { ...inMay, from, difference: 0.9, relative: 0.03, interval: null, real: false };
  const mark = prepareChange(change, { unit: "score", better: "up" });
  expect(written(mark, "score")).toBe("up 1 point on May, within noise");
});

it.each([
  [6.2, true, "6 points above Retail, real difference"],
  [-1, false, "1 point below Retail, within noise"],
  [0.2, false, "the same as Retail"],
])("says of a score %d apart from a group's: %s", (difference, real, sentence) => {
  const against = { kind: "group", dimension: "segment", value: "Retail", others: null, part: null } as const;
  const change: Change = { against, from: { value: 28, n: 40 }, difference, relative: 0.2, interval: null, real };
  expect(written(prepareChange(change, { unit: "score", better: "up" }), "score", "Retail")).toBe(sentence);
});

it("says of all of an amount how much of it is the group's, and calls that neither good nor bad", () => {
  const against = { kind: "group", dimension: "segment", value: "Retail", others: null, part: 0.145 } as const;
  const change: Change = {
    against,
    from: { value: 29, n: 4 },
    difference: 171,
    relative: 5.9,
    interval: null,
    real: null,
  };
  const mark = prepareChange(change, { unit: "money", better: "up" });
  expect(mark?.tone).toBe("neutral");
  expect(written(mark, "money", "Retail")).toBe("Retail: 14.5% of it");
});
