import { describe, expect, it } from "vitest";
import { mapColumns, normaliseName } from "./header";
import { KINDS } from "./kinds/all";

describe("names of columns", () => {
  it("are compared without case, accents and punctuation", () => {
    expect(normaliseName(" Código_de-Cliente ")).toBe("codigo de cliente");
    expect(normaliseName("Счёт №")).toBe("счет");
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
