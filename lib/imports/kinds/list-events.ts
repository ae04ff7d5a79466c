import { account, accountName, contact, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** What happens to an address on a list of e-mail addresses: it joins, leaves, bounces, complains or falls silent. */
export const listEvents: KindDeclaration = {
  id: "list-events",
  table: "list_events",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["happened_at"],
  fields: [
    account,
    {
      ...date,
      name: "at",
      type: "instant",
      column: "happened_at",
      past: true,
      synonyms: [
        ...date.synonyms,
        ..."at|happened at|event time|event date|timestamp|time|created at|fecha del evento|data do evento".split("|"),
        ..."data evenimentului|дата события|время события".split("|"),
      ],
    },
    contact,
    {
      name: "list",
      type: "text",
      column: "list",
      synonyms: [
        ..."list|list name|mailing list|audience|newsletter|lista|nombre de lista|lista de correo|boletin".split("|"),
        ..."nome da lista|lista de e mails|lista de corespondenta|список|рассылка|список рассылки".split("|"),
      ],
    },
    {
      name: "event",
      type: "choice",
      required: true,
      column: "event",
      cast: '"ListEventType"',
      choices: {
        subscribed: [
          ..."subscribed|subscribe|joined|opt-in|opt in|added|alta|suscrito|suscripcion|suscripción|inscrito".split(
            "|",
          ),
          ..."inscricao|inscrição|abonat|inscris|înscris|подписан|подписка|подписался".split("|"),
        ],
        unsubscribed: [
          ..."unsubscribed|unsubscribe|left|opt-out|opt out|removed|baja|cancelado|cancelou|descadastrado".split("|"),
          ..."descadastro|dezabonat|отписан|отписка|отписался".split("|"),
        ],
        bounced: [
          ..."bounced|bounce|hard bounce|hard_bounce|hard-bounce|rebotado|rebote|rebote duro|devolvido".split("|"),
          ..."devolucao|devolução|respins|возврат|недоставлено|ошибка доставки".split("|"),
        ],
        complained: [
          ..."complained|complaint|spam|spam complaint|abuse|queja|denuncia|reclamacao|reclamação|denúncia".split("|"),
          ..."reclamatie|reclamație|жалоба|спам".split("|"),
        ],
        inactive: "inactive|dormant|silent|inactivo|inativo|inactiv|неактивен|неактивный|спящий".split("|"),
      },
      synonyms: [
        ..."event|event type|action|type|status|evento|tipo de evento|accion|tipo|estado|acao|eveniment".split("|"),
        ..."tip eveniment|actiune|событие|тип события|действие|статус".split("|"),
      ],
    },
    { ...ownId, synonyms: [...ownId.synonyms, ..."event id|id evento|id eveniment|id события".split("|")] },
    accountName,
  ],
};
