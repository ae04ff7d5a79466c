import { account, accountName, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** What was measured of a customer performance indicator, at one account or at nobody in particular. */
export const cpiMeasurements: KindDeclaration = {
  id: "cpi-measurements",
  table: "cpi_measurements",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["date"],
  fields: [
    {
      name: "cpi",
      type: "text",
      required: true,
      column: "cpi",
      refersTo: { table: "cpis", column: "code", reason: "unknown-cpi" },
      synonyms: [
        ..."cpi|cpi code|cpi id|indicator|measure|metric|indicador|codigo de indicador|medida|metrica".split("|"),
        ..."indicatorul|показатель|код показателя".split("|"),
      ],
    },
    { ...account, required: false },
    {
      ...date,
      past: true,
      synonyms: [
        ...date.synonyms,
        ..."measured on|measurement date|medido el|medido em|masurat la|дата измерения".split("|"),
      ],
    },
    {
      name: "value",
      type: "number",
      required: true,
      column: "value",
      synonyms: [
        ..."value|measured value|result|measurement|reading|mean|average|valor|resultado|medicion|medicao|media".split(
          "|",
        ),
        ..."valoare|rezultat|masuratoare|medie|значение|результат|среднее".split("|"),
      ],
    },
    {
      name: "n",
      type: "integer",
      column: "n",
      blank: "1",
      min: 1,
      max: 1_000_000_000,
      synonyms: [
        ..."n|count|observations|sample|sample size|number|muestra|observaciones|tamano de muestra|amostra".split("|"),
        ..."observacoes|observatii|esantion|numar|число|наблюдения|выборка|количество".split("|"),
      ],
    },
    { ...ownId, synonyms: [...ownId.synonyms, ..."measurement id|id medicion|id medicao|id измерения".split("|")] },
    accountName,
  ],
};
