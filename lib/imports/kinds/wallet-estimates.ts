import { account, accountName, amount, colleague, currency, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

const MOST_BRANDS = 1_000;

/** What a customer spends in a year in a category, with us and all others together, and where we rank among them. */
export const walletEstimates: KindDeclaration = {
  id: "wallet-estimates",
  table: "wallet_estimates",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["estimated_on"],
  convertedOn: (value) => value("estimated_on"),
  rules: [
    {
      field: "amount",
      reason: "nothing-estimated",
      when: '"amount" IS NULL AND "rank" IS NULL',
      needs: ["amount", "rank"],
    },
    {
      field: "rank",
      reason: "rank-without-brands",
      when: '"rank" IS NOT NULL AND "brands" IS NULL',
      needs: ["rank", "brands"],
    },
    { field: "rank", reason: "rank-beyond-brands", when: '"rank" > "brands"', needs: ["rank", "brands"] },
  ],
  fields: [
    account,
    {
      ...date,
      column: "estimated_on",
      past: true,
      synonyms: [
        ...date.synonyms,
        ..."estimated on|estimate date|estimated at|as of|fecha de estimacion|estimado el|data da estimativa".split(
          "|",
        ),
        ..."data estimarii|дата оценки|на дату".split("|"),
      ],
    },
    {
      name: "category",
      type: "text",
      column: "category",
      synonyms: "category|market|product category|wallet|categoria|mercado|categorie|piata|категория|рынок".split("|"),
    },
    {
      ...amount,
      required: false,
      min: 0,
      synonyms: [
        ..."category spend|total spend|wallet size|estimate|estimated spend|yearly spend|annual spend|budget".split(
          "|",
        ),
        ..."gasto estimado|gasto anual|estimacion|presupuesto|gasto total|gasto estimado|estimativa|orcamento".split(
          "|",
        ),
        ..."estimare|cheltuiala anuala|buget|оценка|годовые расходы|бюджет".split("|"),
        ...amount.synonyms,
      ],
    },
    currency,
    {
      name: "source",
      type: "text",
      column: "source",
      synonyms: [
        ..."source|origin|basis|method|fuente|origen|metodo|base|fonte|origem|sursa|metoda|baza".split("|"),
        ..."источник|основание|метод".split("|"),
      ],
    },
    colleague,
    {
      name: "rank",
      type: "integer",
      column: "rank",
      min: 1,
      max: MOST_BRANDS,
      synonyms: [
        ..."rank|our rank|position|brand rank|puesto|posicion|rango|ranking|posicao|classificacao|loc|pozitie|rang".split(
          "|",
        ),
        ..."место|ранг|позиция".split("|"),
      ],
    },
    {
      name: "brands",
      type: "integer",
      column: "brands",
      min: 1,
      max: MOST_BRANDS,
      synonyms: [
        ..."brands|number of brands|suppliers|number of suppliers|vendors|marcas|numero de marcas|proveedores".split(
          "|",
        ),
        ..."fornecedores|branduri|numar de branduri|marci|furnizori|бренды|число брендов|марки|поставщики".split("|"),
      ],
    },
    ownId,
    accountName,
  ],
};
