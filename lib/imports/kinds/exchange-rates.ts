import { currency } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** What one unit of a currency was worth, in units of the organisation's, month by month. */
export const exchangeRates: KindDeclaration = {
  id: "exchange-rates",
  table: "exchange_rates",
  ownId: { fields: ["currency", "month"] },
  months: [],
  extent: [],
  // A rate too small to be stored would be none.
  rules: [{ field: "rate", reason: "number-not-positive", when: 'round("rate", 10) <= 0', needs: ["rate"] }],
  fields: [
    {
      ...currency,
      required: true,
      synonyms: [
        ...currency.synonyms,
        ..."from|from currency|base|base currency|de moneda|de moeda|из валюты".split("|"),
      ],
    },
    {
      name: "month",
      type: "month",
      required: true,
      column: "month",
      synonyms: [
        ..."month|period|date|rate date|valid from|mes|periodo|fecha|data|luna|perioada|data cursului".split("|"),
        ..."месяц|период|дата|дата курса".split("|"),
      ],
    },
    {
      name: "rate",
      type: "number",
      required: true,
      column: "rate",
      min: 0,
      max: 1_000_000_000,
      rounded: true,
      synonyms: [
        ..."rate|exchange rate|fx rate|fx|value|conversion rate|tipo de cambio|tipo|cambio|tasa|tasa de cambio|valor".split(
          "|",
        ),
        ..."taxa de cambio|taxa|cotacao|curs|curs valutar|rata|curs de schimb|курс|обменный курс|курс валюты|значение".split(
          "|",
        ),
      ],
    },
  ],
};
