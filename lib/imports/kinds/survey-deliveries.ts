import { account, accountName, channel, contact, date, ownId, YES_OR_NO } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Surveys that were sent, whether answered or not. */
export const surveyDeliveries: KindDeclaration = {
  id: "survey-deliveries",
  table: "survey_deliveries",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["sent_at"],
  fields: [
    account,
    {
      ...date,
      name: "sent",
      type: "instant",
      column: "sent_at",
      past: true,
      synonyms: [
        ..."sent|sent at|sent on|send date|delivered at|delivery date|timestamp|enviado|fecha de envio|envio".split(
          "|",
        ),
        ..."enviado em|data de envio|trimis la|data trimiterii|отправлено|дата отправки".split("|"),
        ...date.synonyms,
      ],
    },
    {
      name: "survey",
      type: "text",
      column: "survey_id",
      list: { table: "surveys" },
      synonyms: [
        ..."survey|survey id|survey name|campaign|encuesta|nombre de encuesta|campana|pesquisa|nome da pesquisa".split(
          "|",
        ),
        ..."campanha|sondaj|chestionar|campanie|опрос|название опроса|анкета".split("|"),
      ],
    },
    channel,
    contact,
    {
      name: "delivered",
      type: "choice",
      column: "delivered",
      cast: "boolean",
      blank: "true",
      choices: {
        true: [...YES_OR_NO.true, ..."delivered|ok|entregado|entregue|livrat|доставлено".split("|")],
        false: [
          ...YES_OR_NO.false,
          ..."bounced|bounce|failed|undelivered|rebotado|no entregado|devolvido|respins|не доставлено|ошибка".split(
            "|",
          ),
        ],
      },
      synonyms: [
        ..."delivered|delivery status|status|arrived|entregado|estado|estado de entrega|entregue|livrat".split("|"),
        ..."stare|доставлено|статус доставки|статус".split("|"),
      ],
    },
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."delivery id|message id|invitation id|id envio|id de envio|id trimitere|id отправки".split("|"),
      ],
    },
    accountName,
  ],
};
