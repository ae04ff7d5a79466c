/**
 * Names of the column of amounts that say for how long one pays: what "MRR" or "Annual fee" holds is by month or by year,
 * whatever else the file says about when it is billed. Months → names in the five languages.
 */
export const AMOUNTS_BY_MONTHS = {
  1: [
    ..."mrr|monthly amount|monthly fee|monthly price|monthly value|monthly revenue|monthly recurring revenue".split(
      "|",
    ),
    ..."amount per month|price per month|mrr amount|mrr value|monthly subscription".split("|"),
    ..."importe mensual|cuota mensual|precio mensual|tarifa mensual|mensualidad|ingreso mensual recurrente".split("|"),
    ..."ingresos mensuales recurrentes|valor mensual|valor mensal|mensalidade|preco mensal|receita mensal".split("|"),
    ..."receita recorrente mensal|suma lunara|valoare lunara|pret lunar|tarif lunar|abonament lunar".split("|"),
    ..."venit lunar recurent|venit recurent lunar|сумма в месяц|месячная сумма|ежемесячная сумма".split("|"),
    ..."ежемесячный платеж|плата в месяц|абонентская плата|ежемесячная выручка".split("|"),
  ],
  3: [
    ..."quarterly amount|quarterly fee|quarterly price|importe trimestral|cuota trimestral|precio trimestral".split(
      "|",
    ),
    ..."valor trimestral|preco trimestral|suma trimestriala|pret trimestrial|квартальная сумма|сумма в квартал".split(
      "|",
    ),
  ],
  12: [
    ..."arr|acv|annual amount|annual fee|annual price|annual value|annual revenue|annual recurring revenue".split("|"),
    ..."annual contract value|yearly amount|yearly fee|yearly price|yearly value|price per year|amount per year".split(
      "|",
    ),
    ..."importe anual|cuota anual|precio anual|tarifa anual|valor anual|ingreso anual recurrente|anualidad".split("|"),
    ..."ingresos anuales recurrentes|anuidade|preco anual|receita anual|receita recorrente anual|suma anuala".split(
      "|",
    ),
    ..."valoare anuala|pret anual|tarif anual|abonament anual|venit anual recurent|venit recurent anual".split("|"),
    ..."сумма в год|годовая сумма|ежегодная сумма|ежегодный платеж|плата в год|годовая выручка".split("|"),
  ],
} as const satisfies Record<number, readonly string[]>;

/** Other names, which leave open for how long the amount is. */
export const AMOUNTS = [
  ..."fee|subscription fee|subscription amount|subscription price|subscription value|recurring amount|recurring fee".split(
    "|",
  ),
  ..."recurring revenue|contract amount|contract value|contract price|plan price|cuota|tarifa|importe recurrente".split(
    "|",
  ),
  ..."ingreso recurrente|precio del plan|importe del contrato|valor del contrato|precio del contrato".split("|"),
  ..."valor da assinatura|valor recorrente|receita recorrente|preco do plano|valor do contrato".split("|"),
  ..."abonament|valoare abonament|pret abonament|suma recurenta|venit recurent|valoarea contractului".split("|"),
  ..."valoare contract|pretul planului|тариф|сумма подписки|стоимость подписки|сумма договора|цена договора".split("|"),
  ..."стоимость договора|сумма контракта|стоимость контракта|регулярная выручка".split("|"),
];
