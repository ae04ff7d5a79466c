import { account, accountName, amount, currency, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** What an account costs to serve: support, delivery, onboarding, direct costs. */
export const costs: KindDeclaration = {
  id: "costs",
  table: "costs",
  ownId: { field: "id", within: "everything" },
  months: ["date"],
  extent: ["date"],
  convertedOn: (value) => value("date"),
  fields: [
    account,
    { ...date, past: true },
    amount,
    currency,
    {
      name: "category",
      type: "text",
      column: "category",
      synonyms: [
        ..."category|cost type|cost category|expense type|type|cost center|cost centre|categoria|tipo|tipo de coste".split(
          "|",
        ),
        ..."tipo de costo|tipo de gasto|centro de coste|tipo de custo|centro de custo|tip|tip cost|centru de cost".split(
          "|",
        ),
        ..."categorie|tip cheltuiala|категория|вид расхода|статья расходов|тип|тип затрат|статья затрат".split("|"),
      ],
    },
    ownId,
    accountName,
  ],
};
