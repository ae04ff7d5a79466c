import { account, accountName, amount, currency, ownId, product, productName } from "./common-fields";
import type { KindDeclaration } from "./declaration";
import { AMOUNTS, AMOUNTS_BY_MONTHS } from "./subscription-amounts";

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
      synonyms: [...amount.synonyms, ...Object.values(AMOUNTS_BY_MONTHS).flat(), ...AMOUNTS],
    },
    currency,
    {
      name: "interval",
      type: "choice",
      column: "interval_months",
      cast: "smallint",
      blank: "1",
      impliedBy: { field: "amount", names: AMOUNTS_BY_MONTHS },
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
        ..."billing frequency|invoicing interval|invoice interval|payment interval|payment period|payment frequency".split(
          "|",
        ),
        ..."subscription interval|subscription period|recurrence|interval months|billing months|months per invoice".split(
          "|",
        ),
        ..."frecuencia|ciclo de facturacion|frecuencia de facturacion|periodo de facturacion|intervalo de facturacion".split(
          "|",
        ),
        ..."periodicidad de facturacion|frecuencia de pago|periodo de pago|periodicidade|frequencia|ciclo".split("|"),
        ..."periodo de cobranca|ciclo de cobranca|intervalo de cobranca|periodicidade de cobranca".split("|"),
        ..."frequencia de cobranca|frequencia de pagamento|perioada|frecventa|periodicitate|perioada de facturare".split(
          "|",
        ),
        ..."interval de facturare|ciclu de facturare|frecventa facturarii|frecventa platii".split("|"),
        ..."интервал|период|периодичность|период оплаты|частота|период выставления счетов|интервал оплаты".split("|"),
        ..."расчетный период|периодичность оплаты|частота оплаты|платежный период".split("|"),
      ],
    },
    {
      ...product,
      synonyms: [
        ...product.synonyms,
        ..."plan|plan name|subscription plan|plan code|nombre del plan|tarifa contratada|plano|nome do plano".split(
          "|",
        ),
        ..."planul|numele planului|pachet|тарифный план|название тарифа|пакет".split("|"),
      ],
    },
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
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."contract id|contract number|contract no|contract code|contract ref|contract reference|contract".split("|"),
        ..."agreement|agreement number|agreement id|subscription id|subscription number|subscription code".split("|"),
        ..."contrato|numero de contrato|n contrato|n de contrato|id contrato|codigo de contrato|id suscripcion|id de suscripcion".split(
          "|",
        ),
        ..."numero de suscripcion|numero do contrato|id do contrato|codigo do contrato|id da assinatura".split("|"),
        ..."contractul|numar contract|nr contract".split("|"),
        ..."id contract|cod contract|id abonament|numar abonament|договор|номер договора|id договора".split("|"),
        ..."код договора|контракт|номер контракта|id подписки|номер подписки".split("|"),
      ],
    },
    accountName,
    productName,
  ],
};
