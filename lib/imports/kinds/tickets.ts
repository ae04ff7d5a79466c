import { account, accountName, contact, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Cases in which a customer asked for help. */
export const tickets: KindDeclaration = {
  id: "tickets",
  table: "tickets",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["opened_at", "resolved_at"],
  rules: [
    {
      field: "first_response",
      reason: "answered-before-opened",
      when: '"first_response" < "opened"',
      needs: ["opened", "first_response"],
    },
    {
      field: "resolved",
      reason: "resolved-before-opened",
      when: '"resolved" < "opened"',
      needs: ["opened", "resolved"],
    },
  ],
  fields: [
    account,
    {
      ...date,
      name: "opened",
      type: "instant",
      column: "opened_at",
      past: true,
      synonyms: [
        ..."opened|opened at|open date|created|created at|created on|creation date|reported at|requested at".split("|"),
        ..."abierto|fecha de apertura|apertura|creado|fecha de creacion|aberto em|data de abertura|abertura".split("|"),
        ..."criado em|data de criacao|deschis|data deschiderii|creat la|открыт|дата открытия|создан|дата создания".split(
          "|",
        ),
        ...date.synonyms,
      ],
    },
    {
      name: "first_response",
      type: "instant",
      column: "first_response_at",
      past: true,
      synonyms: [
        ..."first response|first response at|first reply|first reply at|first answer|responded at|answered at".split(
          "|",
        ),
        ..."primera respuesta|fecha de primera respuesta|primeira resposta|data da primeira resposta".split("|"),
        ..."primul raspuns|data primului raspuns|первый ответ|дата первого ответа".split("|"),
      ],
    },
    {
      name: "resolved",
      type: "instant",
      column: "resolved_at",
      past: true,
      synonyms: [
        ..."resolved|resolved at|solved|solved at|closed|closed at|resolution date|close date|resuelto".split("|"),
        ..."fecha de resolucion|cerrado|fecha de cierre|resolvido em|data de resolucao|fechado em|resolvido".split("|"),
        ..."rezolvat|data rezolvarii|inchis la|решен|дата решения|закрыт|дата закрытия".split("|"),
      ],
    },
    {
      name: "satisfaction",
      type: "integer",
      column: "satisfaction",
      min: 1,
      max: 5,
      synonyms: [
        ..."satisfaction|csat|rating|score|satisfaction score|satisfaccion|valoracion|puntuacion|satisfacao".split("|"),
        ..."avaliacao|nota|satisfactie|evaluare|удовлетворенность|оценка|балл".split("|"),
      ],
    },
    {
      name: "category",
      type: "text",
      column: "category",
      synonyms: [
        ..."category|type|topic|issue type|request type|queue|group|categoria|tipo|tema|cola|assunto".split("|"),
        ..."categorie|tip|subiect|категория|тип|тема обращения|очередь".split("|"),
      ],
    },
    {
      name: "priority",
      type: "text",
      column: "priority",
      synonyms: "priority|severity|urgency|prioridad|urgencia|prioridade|prioritate|приоритет|срочность".split("|"),
    },
    {
      ...contact,
      synonyms: [...contact.synonyms, ..."requester|requester email|reporter|solicitante|заявитель".split("|")],
    },
    {
      name: "subject",
      type: "text",
      column: "subject",
      synonyms: [
        ..."subject|title|summary|description|asunto|titulo|resumen|descripcion|assunto|resumo|subiect|titlu".split(
          "|",
        ),
        ..."rezumat|тема|заголовок|описание".split("|"),
      ],
    },
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."ticket|ticket id|ticket number|case|case id|case number|issue id|caso|numero de caso|chamado".split("|"),
        ..."tichet|numar tichet|номер обращения|обращение|тикет|номер тикета".split("|"),
      ],
    },
    accountName,
  ],
};
