import { code, date, title } from "./common-fields";
import type { Field, KindDeclaration } from "./declaration";

/** The values of one dimension that a change concerns; blank is all of them. */
function scope(name: string, synonyms: string): Field {
  return { name, type: "texts", column: name, synonyms: synonyms.split("|") };
}

/** The ledger of changes: what the firm changed, when, for whom, and what it expected of it. */
export const changes: KindDeclaration = {
  id: "changes",
  table: "changes",
  ownId: { fields: ["code"] },
  months: [],
  extent: [],
  fields: [
    { ...code, synonyms: [...code.synonyms, ..."change|change id|cambio|mudanca|schimbare|изменение".split("|")] },
    title,
    {
      name: "type",
      type: "choice",
      required: true,
      column: "type",
      cast: '"ChangeType"',
      choices: {
        product: "product|producto|produto|produs|продукт|товар".split("|"),
        price: "price|pricing|precio|preço|preco|pret|preț|цена".split("|"),
        policy: "policy|política|politica|politică|политика|правила".split("|"),
        process: "process|proceso|processo|proces|процесс".split("|"),
        promotion: "promotion|promo|campaign|promoción|promocion|promoção|promocao|promotie|promoție|акция".split("|"),
        service: "service|servicio|serviço|servico|serviciu|сервис|услуга|обслуживание".split("|"),
      },
      synonyms:
        "type|kind|change type|tipo|tipo de cambio|tipo de mudanca|tip|tipul schimbarii|тип|вид|тип изменения".split(
          "|",
        ),
    },
    {
      ...date,
      synonyms: [
        ...date.synonyms,
        ..."effective|effective date|effective from|in force|start|start date|fecha de vigencia|vigencia|inicio".split(
          "|",
        ),
        ..."data de vigencia|in vigoare|data intrarii in vigoare|дата вступления|действует с|начало".split("|"),
      ],
    },
    scope("segments", "segments|segment|segmentos|segmento|segmente|сегменты|сегмент"),
    scope("regions", "regions|region|regiones|regioes|regiao|regiuni|regiune|регионы|регион"),
    scope("plans", "plans|plan|planes|planos|plano|planuri|тарифы|тариф|планы"),
    scope(
      "industries",
      "industries|industry|sectores|sector|industrias|setores|setor|industrii|industrie|отрасли|отрасль",
    ),
    scope("channels", "channels|channel|canales|canal|canais|canale|каналы|канал"),
    {
      name: "metric",
      type: "text",
      column: "metric",
      synonyms: [
        ..."metric|indicator|kpi|expected metric|indicador|metrica|indicatorul|indicator".split("|"),
        ..."показатель|метрика|индикатор".split("|"),
      ],
    },
    {
      name: "expected",
      type: "long-text",
      column: "expected",
      synonyms: [
        ..."expected|expectation|expected effect|goal|hypothesis|esperado|efecto esperado|objetivo|hipotesis".split(
          "|",
        ),
        ..."expectativa|efeito esperado|hipotese|asteptat|efect asteptat|scop|ожидание|ожидаемый эффект|цель".split(
          "|",
        ),
      ],
    },
  ],
};
