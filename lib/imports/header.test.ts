import { describe, expect, it } from "vitest";
import { mapColumns } from "./header";
import { KINDS } from "./kinds/all";
import { normaliseName } from "./normalise-name";

describe("names of columns", () => {
  it("are compared without case, accents and punctuation", () => {
    expect(normaliseName(" Código_de-Cliente ")).toBe("codigo de cliente");
    expect(normaliseName("Счёт №")).toBe("счет");
    expect(normaliseName("Nº de Cliente ")).toBe("n de cliente");
  });

  it("are known in five languages", () => {
    const mappingOf = (header: string[]) => mapColumns(KINDS.invoices, header, {}, "file.csv");
    expect(mappingOf(["Fecha", "Cliente", "Importe"])).toEqual({
      date: "Fecha",
      account: "Cliente",
      amount: "Importe",
    });
    expect(mappingOf(["Data", "Cod client", "Valoare"])).toMatchObject({ account: "Cod client", amount: "Valoare" });
    expect(mappingOf(["Data da venda", "Conta", "Valor"])).toMatchObject({ date: "Data da venda", account: "Conta" });
    expect(mappingOf(["Дата", "Контрагент", "Сумма"])).toMatchObject({ account: "Контрагент", amount: "Сумма" });
  });

  it.each([
    [
      ["Customer", "Start date", "Monthly amount", "Contract"],
      { account: "Customer", start: "Start date", amount: "Monthly amount", id: "Contract" },
    ],
    [
      ["Client", "From", "To", "Contract value", "Billing interval", "Plan"],
      { account: "Client", start: "From", end: "To", amount: "Contract value", interval: "Billing interval" },
    ],
    [
      ["Cliente", "Fecha de alta", "Cuota mensual", "Nº de contrato"],
      { account: "Cliente", start: "Fecha de alta", amount: "Cuota mensual", id: "Nº de contrato" },
    ],
    [
      ["Cliente", "Início", "Valor do contrato", "Periodicidade de cobrança"],
      { account: "Cliente", amount: "Valor do contrato", interval: "Periodicidade de cobrança" },
    ],
    [
      ["Client", "Data de început", "Valoarea contractului", "Interval de facturare"],
      { account: "Client", amount: "Valoarea contractului", interval: "Interval de facturare" },
    ],
    [
      ["Клиент", "Дата начала", "Стоимость договора", "Расчётный период", "Номер договора"],
      { account: "Клиент", amount: "Стоимость договора", interval: "Расчётный период", id: "Номер договора" },
    ],
  ])("of contracts are known: %j", (header, mapping) => {
    expect(mapColumns(KINDS.subscriptions, header, {}, "f")).toMatchObject(mapping);
  });

  it("that say by which time an amount is leave no question to another column, unless the user asks it", () => {
    const header = ["account", "start", "MRR", "billing interval"];
    expect(mapColumns(KINDS.subscriptions, header, {}, "f")).not.toHaveProperty("interval");
    const wanted = { interval: "billing interval" };
    expect(mapColumns(KINDS.subscriptions, header, wanted, "f")).toMatchObject(wanted);
  });

  it("give way to the user's word", () => {
    const header = ["customer", "payer name", "date", "amount"];
    expect(mapColumns(KINDS.invoices, header, { account: "Payer Name" }, "f")).toMatchObject({ account: "payer name" });
  });

  it.each([
    [["a", "b"], {}, "field-unmapped"],
    [["account", "date", "amount"], { acount: "account" }, "field-unknown"],
    [["account", "date", "amount"], { account: "customer" }, "column-unknown"],
    [["A1", "2024-01-01", "12.50"], {}, "header-missing"],
  ])("%j with %j: %s", (header, mapping, code) => {
    expect(() => mapColumns(KINDS.invoices, header, mapping, "f")).toThrow(expect.objectContaining({ code }));
  });

  it("with letters that lose their mark are still known", () => {
    const header = ["Клиент", "Дата", "Балл", "Комментарий"];
    expect(mapColumns(KINDS["survey-answers"], header, {}, "f")).toMatchObject({ comment: "Комментарий" });
  });
});
