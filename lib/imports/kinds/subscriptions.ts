import { account, accountName, amount, currency, ownId, product, productName } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Contracts and subscriptions: each covers the days from its start up to, not including, its end. */
export const subscriptions: KindDeclaration = {
  id: "subscriptions",
  table: "subscriptions",
  ownId: { field: "id", within: "everything" },
  months: ["start_date", "end_date"],
  marksMonthEnds: true,
  extent: ["start_date", "end_date"],
  // One rate for its whole life: a rate that moves must not look like expansion.
  convertedOn: (value) => value("start_date"),
  rules: [{ field: "end", reason: "end-before-start", when: '"end" < "start"', needs: ["start", "end"] }],
  fields: [
    account,
    {
      name: "start",
      type: "date",
      required: true,
      column: "start_date",
      synonyms: [
        ..."start|start date|from|begin|begin date|started|valid from|effective date|contract start|subscription start".split(
          "|",
        ),
        ..."inicio|fecha de inicio|fecha inicio|desde|fecha de alta|alta|data de inicio|data inicio|inicio do contrato|de".split(
          "|",
        ),
        ..."inceput|data inceput|data de inceput|data inceperii|de la|начало|дата начала|с даты|действует с|дата подключения".split(
          "|",
        ),
      ],
    },
    {
      name: "end",
      type: "date",
      column: "end_date",
      synonyms: [
        ..."end|end date|to|until|ended|valid to|valid until|cancel date|cancellation date|contract end|churn date".split(
          "|",
        ),
        ..."subscription end|fin|fecha de fin|fecha fin|hasta|fecha de baja|baja|fecha de cancelacion".split("|"),
        ..."fim|data de fim|data fim|data final|termino|data de termino|ate|data de cancelamento".split("|"),
        ..."sfarsit|data sfarsit|data de sfarsit|data incetarii|pana la|конец|дата окончания|окончание|по дату|дата отключения".split(
          "|",
        ),
      ],
    },
    {
      ...amount,
      min: 0,
      synonyms: [
        ...amount.synonyms,
        ..."mrr|fee|subscription fee|recurring amount|cuota|mensualidad|tarifa|mensalidade|abonament|тариф|абонентская плата".split(
          "|",
        ),
      ],
    },
    currency,
    {
      name: "interval",
      type: "choice",
      column: "interval_months",
      cast: "smallint",
      blank: "1",
      choices: {
        1: "1|month|monthly|months|mo|m|mes|mensual|mensal|luna|lunar|lună|месяц|ежемесячно|ежемесячный|мес".split("|"),
        2: "2|bimonthly|bimestral|bimensual|bilunar|2 months".split("|"),
        3: "3|quarter|quarterly|q|trimestre|trimestral|trimestru|trimestrial|квартал|ежеквартально|ежеквартальный|3 months".split(
          "|",
        ),
        4: "4|cuatrimestral|quadrimestral|4 months".split("|"),
        6: "6|half-year|half year|semiannual|semi-annual|biannual|semestre|semestral|semestru|semestrial|полугодие|полгода|6 months".split(
          "|",
        ),
        12: "12|year|yearly|annual|annually|y|año|ano|anual|anuale|an|год|годовой|ежегодно|ежегодный|12 months".split(
          "|",
        ),
        24: "24|biennial|two years|2 years|bienal|24 months|2 года".split("|"),
        36: "36|three years|3 years|trienal|36 months|3 года".split("|"),
      },
      synonyms: [
        ..."interval|billing interval|billing period|period|frequency|billing cycle|term|intervalo|periodo|periodicidad".split(
          "|",
        ),
        ..."frecuencia|ciclo de facturacion|periodicidade|frequencia|ciclo|perioada|frecventa|periodicitate".split("|"),
        ..."интервал|период|периодичность|период оплаты|частота".split("|"),
      ],
    },
    product,
    {
      name: "end_reason",
      type: "text",
      column: "end_reason",
      synonyms: [
        ..."end reason|reason|churn reason|cancel reason|cancellation reason|motivo|motivo de baja".split("|"),
        ..."motivo de cancelacion|razon|motivo do cancelamento|motivo de cancelamento|motiv|motivul incetarii|motiv reziliere".split(
          "|",
        ),
        ..."причина|причина ухода|причина отключения|причина расторжения".split("|"),
      ],
    },
    ownId,
    accountName,
    productName,
  ],
};
