import { account, accountName, amount, currency, date, ownId, product, productName } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Invoice lines, purchases, orders: what was sold to whom, when, for how much. Negative amounts are returns. */
export const invoices: KindDeclaration = {
  id: "invoices",
  table: "invoices",
  ownId: { field: "id", within: "everything" },
  months: ["date"],
  extent: ["date"],
  convertedOn: (value) => value("date"),
  fields: [
    account,
    { ...date, past: true },
    amount,
    currency,
    product,
    {
      name: "quantity",
      type: "number",
      column: "quantity",
      synonyms: [
        ..."quantity|qty|units|pieces|pcs|cantidad|unidades|uds|quantidade|qtd|qtde|unidades".split("|"),
        ..."cantitate|buc|bucati|unitati|количество|кол во|колво|штук|шт".split("|"),
      ],
    },
    {
      name: "order",
      type: "text",
      column: "order_number",
      synonyms: [
        ..."order|order id|order number|order no|invoice|invoice number|invoice no|invoice id|receipt|document number".split(
          "|",
        ),
        ..."pedido|id pedido|numero de pedido|n pedido|n de pedido|factura|numero de factura|n factura|n de factura".split(
          "|",
        ),
        ..."numero do pedido|id do pedido|fatura|numero da fatura|nota fiscal|numero da nota".split("|"),
        ..."comanda|numar comanda|nr comanda|nr factura|numar factura|заказ|номер заказа|счет|номер счета|накладная|чек".split(
          "|",
        ),
      ],
    },
    ownId,
    accountName,
    productName,
  ],
};
