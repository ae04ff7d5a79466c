import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import type { Locale } from "../i18n/locales";
import { messagesFor } from "../i18n/messages";
import { getBoard } from "./boards";
import { figureFormat } from "./figure-format";
import { type PrintTranslate, printFacts } from "./print-facts";
import { readBoardFilters } from "./schema";
import { resolveView } from "./view";
import type { MetricsTranslate } from "./words";

const data = { first: "2022-01-01", last: "2024-05-01", lastComplete: "2024-05-01", firstMonth: 1 };

function told(query: string, { locale = "en", isOwnOnly = false }: { locale?: Locale; isOwnOnly?: boolean } = {}) {
  const messages = messagesFor(locale);
  const of = (namespace: string) => createTranslator({ locale, messages, namespace: namespace as never });
  const view = resolveView(readBoardFilters(new URLSearchParams(query)), data);
  const facts = printFacts(
    view,
    getBoard("voice"),
    { isOwnOnly, shownBy: "region" },
    {
      format: figureFormat({ locale, currency: "EUR", timeZone: "UTC" }),
      locale,
      print: of("print") as PrintTranslate,
      metrics: of("metrics") as unknown as MetricsTranslate,
    },
  );
  return Object.fromEntries(facts.map(({ id, value }) => [id, value]));
}

it("says what a board without any choice shows", () => {
  expect(told("")).toEqual({
    period: "May 2024",
    compare: "the period before, April 2024",
    filters: "none: all accounts",
    shownBy: "Region",
    definitions: "the standard ones",
  });
});

it("says what was chosen, in words", () => {
  const query =
    "grain=quarter&to=2024-01&compare=year-before&segment=Retail&segment=&region=North&definitions=nps:per-account";
  expect(told(query)).toMatchObject({
    period: "Q1 2024",
    compare: "the year before, Q1 2023",
    filters: "Segment: Retail, Not known; Region: North",
    definitions: "Net promoter score: One vote per account",
  });
});

it("compares trailing years with the one before, whatever the address says", () => {
  expect(told("grain=trailing-12&compare=previous")).toMatchObject({
    period: "12 months to May 2024",
    compare: "the year before, 12 months to May 2023",
  });
});

it("says that a reader sees only what is theirs", () => {
  expect(told("", { isOwnOnly: true }).filters).toBe("only your own accounts");
  expect(told("plan=Pro", { isOwnOnly: true }).filters).toBe("Plan: Pro; only your own accounts");
});

it("speaks the reader's language", () => {
  expect(told("segment=Retail", { locale: "ru" })).toMatchObject({
    period: "май 2024\u00a0г.",
    filters: "Сегмент: Retail",
  });
});
