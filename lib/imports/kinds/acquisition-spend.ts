import { amount, channel, currency, date, ownId, segment } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Sales and marketing cost, by day or month, with its channel and segment where they are known. */
export const acquisitionSpend: KindDeclaration = {
  id: "acquisition-spend",
  table: "acquisition_spend",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["date"],
  convertedOn: (value) => value("date"),
  fields: [
    {
      ...date,
      synonyms: [...date.synonyms, ..."month|period|mes|periodo|luna|perioada|месяц|период".split("|")],
    },
    {
      ...amount,
      synonyms: [
        ...amount.synonyms,
        ..."budget|ad spend|marketing cost|marketing spend|inversion|presupuesto|investimento|orcamento|buget|бюджет|расходы".split(
          "|",
        ),
      ],
    },
    currency,
    channel,
    segment,
    ownId,
  ],
};
