import { expect, it } from "vitest";
import { SAMPLES } from "./every-kind.fixture";
import type { KindId } from "./kinds/declaration";
import { inImportOrder } from "./kinds/import-order";
import { suggestKind } from "./suggest-kind";

it.each(Object.entries(SAMPLES))("knows a file of %s by its columns and its name", (kind, { header }) => {
  expect(suggestKind(header.split(/[,;]/), `${kind}-2026.csv`)).toBe(kind);
});

it("knows by the columns alone what has columns of its own", () => {
  expect(suggestKind(["code", "name", "segment", "industry"], "export.csv")).toBe("accounts");
  expect(suggestKind(["Cliente", "Fecha factura", "Importe", "Producto"], "export.csv")).toBe("invoices");
  expect(suggestKind(["Cliente", "Fecha", "Base", "Producto"], "ventas.csv")).toBe("invoices");
  expect(suggestKind(["клиент", "дата ответа", "оценка", "комментарий"], "export.csv")).toBe("survey-answers");
  expect(suggestKind(["currency", "month", "rate"], "export.csv")).toBe("exchange-rates");
});

it("takes what nobody can tell for invoices", () => {
  expect(suggestKind(["a", "b"], "x.csv")).toBe("invoices");
  expect(suggestKind(["1", "2"], "x.csv")).toBe("invoices");
  // A seller is all that these have in common with opportunities, which need no column at all.
  expect(suggestKind(["sales_agent", "manager", "regional_office"], "sales_teams.csv")).toBe("invoices");
});

it("puts accounts before facts, and what refers to facts after them", () => {
  const kinds: KindId[] = ["opportunity-stages", "invoices", "accounts", "opportunities", "exchange-rates"];
  expect(inImportOrder(kinds, (kind) => kind)).toEqual([
    "accounts",
    "exchange-rates",
    "opportunities",
    "invoices",
    "opportunity-stages",
  ]);
});
