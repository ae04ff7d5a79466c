import { account, accountName, channel, segment } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** The customers themselves. Columns that are none of these fields are kept as attributes. */
export const accounts: KindDeclaration = {
  id: "accounts",
  table: "accounts",
  ownId: { field: "code", within: "everything" },
  months: [],
  extent: [],
  fields: [
    { ...account, name: "code", column: "code", synonyms: ["code", "id", "codigo", "cod", "код", ...account.synonyms] },
    {
      ...accountName,
      name: "name",
      column: "name",
      synonyms: ["name", "nombre", "nome", "nume", "denumire", "название", "наименование", ...accountName.synonyms],
    },
    segment,
    {
      name: "industry",
      type: "text",
      column: "industry",
      synonyms: "industry|sector|vertical|branch|industria|ramo|setor|industrie|domeniu|отрасль|сектор|сфера".split(
        "|",
      ),
    },
    {
      name: "region",
      type: "text",
      column: "region",
      synonyms:
        "region|area|territory|country|state|zona|pais|regiao|estado|regiune|zona|tara|judet|регион|область|страна|территория".split(
          "|",
        ),
    },
    {
      name: "plan",
      type: "text",
      column: "plan",
      synonyms: "plan|package|edition|subscription plan|paquete|pacote|plano|pachet|abonament|план|тариф|пакет".split(
        "|",
      ),
    },
    {
      name: "owner",
      type: "text",
      person: true,
      column: "owner",
      synonyms: [
        ..."owner|csm|account manager|account owner|customer success manager|manager|sales agent|responsable|gestor".split(
          "|",
        ),
        ..."propietario|ejecutivo|responsavel|gerente|gerente de contas|responsabil|manager de cont|менеджер|ответственный|куратор".split(
          "|",
        ),
      ],
    },
    channel,
    {
      name: "customer_since",
      type: "date",
      column: "customer_since",
      past: true,
      synonyms: [
        ..."customer since|client since|since|first purchase|first order|start date|joined|signup date|created|acquired".split(
          "|",
        ),
        ..."cliente desde|fecha de alta|alta|primera compra|data de cadastro|primeira compra|client din|client de la".split(
          "|",
        ),
        ..."prima achizitie|data inregistrarii|клиент с|дата регистрации|первая покупка".split("|"),
      ],
    },
  ],
};
