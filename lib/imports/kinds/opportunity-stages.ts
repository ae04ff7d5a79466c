import { date } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** When an opportunity came to a stage; its way through the pipeline, a row each. */
export const opportunityStages: KindDeclaration = {
  id: "opportunity-stages",
  table: "opportunity_stages",
  ownId: { fields: ["opportunity", "stage", "entered"] },
  months: [],
  extent: ["entered_on"],
  fields: [
    {
      name: "opportunity",
      type: "text",
      required: true,
      column: "opportunity",
      refersTo: { table: "opportunities", column: "external_id", reason: "unknown-opportunity" },
      synonyms: [
        ..."opportunity|opportunity id|deal id|deal|opportunity number|id|oportunidad|id oportunidad".split("|"),
        ..."id de oportunidad|negocio|oportunidade|id da oportunidade|id oportunidade|oportunitate".split("|"),
        ..."id oportunitate|сделка|id сделки|номер сделки".split("|"),
      ],
    },
    {
      name: "stage",
      type: "text",
      required: true,
      column: "stage",
      synonyms: [
        ..."stage|deal stage|pipeline stage|sales stage|new stage|to stage|phase|etapa|fase|nueva etapa".split("|"),
        ..."estagio|nova etapa|faza|stadiu|этап|стадия|новый этап".split("|"),
      ],
    },
    {
      name: "entered",
      type: "date",
      required: true,
      column: "entered_on",
      past: true,
      synonyms: [
        ..."entered|entered on|entered at|changed on|changed at|change date|stage date|since|from".split("|"),
        ..."fecha de entrada|fecha de cambio|desde|data de entrada|data da mudanca|data intrarii|дата входа".split("|"),
        ..."дата перехода|дата этапа".split("|"),
        ...date.synonyms,
      ],
    },
  ],
};
