import { account, accountName, amount, currency, ownId, product, productName } from "./common-fields";
import type { Field, KindDeclaration, Rule } from "./declaration";

const STAGE_WORDS =
  "stage|deal stage|pipeline stage|sales stage|stage name|phase|step|etapa|fase|etapa de venta|etapa da venda|estagio|etapa vanzarii|faza|stadiu|этап|стадия|этап сделки|стадия сделки";

/** Stages of a pipeline are everybody's own; those named here are the ends of one. */
const outcome: Field = {
  name: "outcome",
  type: "choice",
  column: "outcome",
  cast: '"OpportunityOutcome"',
  blank: "open",
  toldBy: "stage",
  choices: {
    open: [
      ..."open|active|in progress|pending|prospecting|engaging|abierta|abierto|activa|en curso|pendiente".split("|"),
      ..."aberta|aberto|ativa|em andamento|deschisa|deschisă|deschis|activa|activă|in curs|în curs".split("|"),
      ..."открыта|открыт|открыто|в работе|активна".split("|"),
    ],
    won: [
      ..."won|closed won|closed-won|win|success|ganada|ganado|cerrada ganada|cerrado ganado|ganha|ganho".split("|"),
      ..."fechado ganho|fechada ganha|castigata|câștigată|castigat|câștigat|выиграна|выиграно|выигран|успешно".split(
        "|",
      ),
      "успешно реализовано",
    ],
    lost: [
      ..."lost|closed lost|closed-lost|loss|perdida|perdido|cerrada perdida|cerrado perdido|fechado perdido".split("|"),
      ..."fechada perdida|pierduta|pierdută|pierdut|проиграна|проиграно|проигран|потеряна|закрыто и не реализовано".split(
        "|",
      ),
    ],
    "no-decision": [
      ..."no-decision|no decision|nothing decided|abandoned|cancelled|canceled|dropped|sin decision|sin decisión".split(
        "|",
      ),
      ..."cancelada|cancelado|abandonada|abandonado|sem decisao|sem decisão|fara decizie|fără decizie|anulata".split(
        "|",
      ),
      ..."anulată|anulat|без решения|отменена|отменено|отложена".split("|"),
    ],
  },
  synonyms: [
    ..."outcome|result|status|state|won lost|resultado|estado|situacion|desfecho|situacao|rezultat|stare|statut".split(
      "|",
    ),
    ..."исход|результат|итог|статус|состояние".split("|"),
  ],
};

const rules: readonly Rule[] = [
  { field: "closed", reason: "end-before-start", when: '"closed" < "opened"', needs: ["opened", "closed"] },
  {
    field: "closed",
    reason: "closed-but-open",
    when: ({ today }) => `"outcome" = 'open' AND "closed" < '${today}'`,
    needs: ["closed"],
  },
  {
    field: "closed",
    reason: "date-in-future",
    when: ({ today }) => `"outcome" <> 'open' AND "closed" > '${today}'::date + 1`,
    needs: ["closed"],
  },
  {
    field: "closed",
    reason: "outcome-without-close",
    when: `"outcome" <> 'open' AND "closed" IS NULL`,
    needs: ["closed"],
  },
];

/**
 * Chances of a sale with how they ended. A CRM's open ones often belong to nobody that is an account yet, so the account
 * may be blank. The day on which an open one closes is a hope, and lies ahead.
 */
export const opportunities: KindDeclaration = {
  id: "opportunities",
  table: "opportunities",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["opened_on", "closed_on"],
  // The day on which an open one closes is a hope, and months to come have no rates.
  convertedOn: (value) =>
    `CASE WHEN ${value("outcome")}::text = 'open' THEN coalesce(${value("opened_on")}, ${value("closed_on")})
       ELSE coalesce(${value("closed_on")}, ${value("opened_on")}) END`,
  rules,
  fields: [
    { ...account, required: false },
    {
      name: "name",
      type: "text",
      column: "name",
      synonyms: [
        ..."name|opportunity name|deal name|opportunity|deal|title|nombre|oportunidad|nombre de la oportunidad".split(
          "|",
        ),
        ..."negocio|nome|oportunidade|nome da oportunidade|titulo|nume|oportunitate|titlu".split("|"),
        ..."название|сделка|название сделки|возможность".split("|"),
      ],
    },
    {
      name: "opened",
      type: "date",
      column: "opened_on",
      past: true,
      synonyms: [
        ..."opened|opened on|open date|engage date|created|created on|created date|create date|start date|date".split(
          "|",
        ),
        ..."fecha de apertura|apertura|abierta el|fecha de creacion|creada|fecha|data de abertura|abertura".split("|"),
        ..."data de criacao|data|data deschiderii|deschisa la|data crearii|дата открытия|дата создания|создана|дата".split(
          "|",
        ),
      ],
    },
    {
      name: "closed",
      type: "date",
      column: "closed_on",
      synonyms: [
        ..."closed|closed on|close date|closing date|closed date|end date|fecha de cierre|cierre|cerrada el".split("|"),
        ..."data de fechamento|fechamento|data inchiderii|inchisa la|дата закрытия|закрыта".split("|"),
      ],
    },
    outcome,
    { name: "stage", type: "text", column: "stage", synonyms: STAGE_WORDS.split("|") },
    {
      ...amount,
      required: false,
      synonyms: [
        ..."close value|deal value|deal amount|opportunity amount|expected revenue|contract value".split("|"),
        ...amount.synonyms,
      ],
    },
    currency,
    {
      name: "reason",
      type: "text",
      column: "reason",
      synonyms: [
        ..."reason|loss reason|lost reason|win reason|close reason|closed reason|outcome reason|motivo".split("|"),
        ..."motivo de perdida|razon|motivo da perda|motiv|motivul pierderii|причина|причина отказа|причина потери".split(
          "|",
        ),
      ],
    },
    {
      name: "competitor",
      type: "text",
      column: "competitor",
      synonyms: [
        ..."competitor|lost to|main competitor|competitor name|competidor|competencia|rival|concorrente".split("|"),
        ..."concurent|competitor|конкурент".split("|"),
      ],
    },
    product,
    {
      name: "owner",
      type: "text",
      person: true,
      column: "owner",
      synonyms: [
        ..."owner|opportunity owner|deal owner|sales agent|sales rep|salesperson|rep|seller|account executive".split(
          "|",
        ),
        ..."propietario|vendedor|comercial|responsable|agente|responsavel|proprietario|agent|vanzator|responsabil".split(
          "|",
        ),
        ..."ответственный|менеджер|продавец|владелец".split("|"),
      ],
    },
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."opportunity id|deal id|opportunity number|id oportunidad|id de oportunidad|id oportunidade".split("|"),
        ..."id da oportunidade|id oportunitate|id сделки|номер сделки".split("|"),
      ],
    },
    accountName,
    productName,
  ],
};
