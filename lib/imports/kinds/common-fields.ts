import type { Field } from "./declaration";

/** Fields that several kinds share, with the names that files in the five languages give them. */

export const account: Field = {
  name: "account",
  type: "text",
  required: true,
  synonyms: [
    ..."account|account id|account code|account number|account no|customer|customer id|customer code|customer number".split(
      "|",
    ),
    ..."customer no|client|client id|client code|client number|company|company id|buyer|buyer id|payer".split("|"),
    ..."cuenta|id cuenta|codigo de cuenta|codigo cuenta|cliente|cliente id|id cliente|codigo cliente".split("|"),
    ..."codigo de cliente|numero de cliente|cod cliente|n cliente|n de cliente|empresa".split("|"),
    ..."conta|id conta|id da conta|codigo da conta|codigo do cliente|id do cliente|numero do cliente".split("|"),
    ..."cont|cod cont|cod client|id client|codul clientului|client cod|numar client|beneficiar|cumparator".split("|"),
    ..."клиент|код клиента|id клиента|номер клиента|контрагент|код контрагента|заказчик|покупатель|счет клиента|компания".split(
      "|",
    ),
  ],
};

/** Only for accounts that an import of other rows creates. */
export const accountName: Field = {
  name: "account_name",
  type: "text",
  synonyms: [
    ..."account name|customer name|client name|company name".split("|"),
    ..."nombre de cliente|nombre del cliente|nombre cliente|nombre de la cuenta|razon social".split("|"),
    ..."nome do cliente|nome cliente|nome da conta|nume client|numele clientului|denumire client".split("|"),
    ..."имя клиента|название клиента|наименование клиента|наименование контрагента".split("|"),
  ],
};

export const date: Field = {
  name: "date",
  type: "date",
  required: true,
  column: "date",
  synonyms: [
    ..."date|day|invoice date|order date|purchase date|transaction date|posting date|document date|billing date".split(
      "|",
    ),
    ..."cost date|expense date|fecha|fecha factura|fecha de factura|fecha de compra|fecha de pedido|fecha del pedido".split(
      "|",
    ),
    ..."fecha de operacion|dia|data|data da fatura|data da compra|data do pedido|data da venda|data de emissao".split(
      "|",
    ),
    ..."data facturii|data factura|data comenzii|data document|data documentului|ziua|data tranzactiei".split("|"),
    ..."дата|дата счета|дата заказа|дата покупки|дата документа|дата операции|дата накладной|день".split("|"),
  ],
};

export const amount: Field = {
  name: "amount",
  type: "number",
  required: true,
  column: "amount",
  synonyms: [
    ..."amount|net amount|total|line total|sales|revenue|value|price|sum|net|turnover|total amount|invoice amount|cost|spend".split(
      "|",
    ),
    ..."importe|importe neto|monto|valor|total neto|ventas|ingresos|precio|suma|coste|costo|gasto".split("|"),
    ..."valor liquido|valor total|montante|vendas|receita|preco|quantia|custo|despesa".split("|"),
    ..."suma neta|valoare|valoare neta|total net|vanzari|venit|pret|cost|cheltuiala".split("|"),
    ..."сумма|сумма без ндс|итого|стоимость|выручка|продажи|цена|расход|затраты".split("|"),
  ],
};

export const currency: Field = {
  name: "currency",
  type: "currency",
  column: "currency",
  synonyms: [
    ..."currency|currency code|ccy|moneda|divisa|codigo de moneda|moeda|codigo da moeda".split("|"),
    ..."valuta|cod valuta|валюта|код валюты".split("|"),
  ],
};

export const ownId: Field = {
  name: "id",
  type: "text",
  column: "external_id",
  synonyms: [
    ..."id|row id|line id|record id|external id|uid|uuid|unique id|transaction id|invoice line id|row number".split(
      "|",
    ),
    ..."identificador|id de linea|id de fila|id linea|id externo|id transaccion|id da linha|id linha".split("|"),
    ..."identificator|id linie|id rand|id inregistrare|ид|идентификатор|код строки|номер строки|id строки".split("|"),
  ],
};

export const product: Field = {
  name: "product",
  type: "text",
  column: "product_id",
  list: { table: "products", nameField: "product_name" },
  synonyms: [
    ..."product|product id|product code|sku|item|item code|article|article number|material|service".split("|"),
    ..."producto|codigo producto|codigo de producto|id producto|articulo|referencia|servicio".split("|"),
    ..."produto|codigo do produto|codigo produto|id produto|artigo|item|servico".split("|"),
    ..."produs|cod produs|id produs|articol|cod articol|serviciu|товар|код товара|артикул|продукт|номенклатура|услуга".split(
      "|",
    ),
  ],
};

export const productName: Field = {
  name: "product_name",
  type: "text",
  synonyms: [
    ..."product name|item name|product description|nombre producto|nombre de producto|nombre del producto".split("|"),
    ..."descripcion del producto|nome do produto|nome produto|nume produs|denumire produs".split("|"),
    ..."название товара|наименование товара|наименование продукта".split("|"),
  ],
};

export const channel: Field = {
  name: "channel",
  type: "text",
  column: "channel",
  synonyms: [
    ..."channel|acquisition channel|source|lead source|medium|campaign channel|canal|canal de adquisicion".split("|"),
    ..."canal de captacion|origen|fuente|canal de aquisicao|origem|fonte".split("|"),
    ..."canal de achizitie|sursa|канал|канал привлечения|источник|канал продаж".split("|"),
  ],
};

export const segment: Field = {
  name: "segment",
  type: "text",
  column: "segment",
  synonyms:
    "segment|customer segment|tier|segmento|segmento de cliente|segmento do cliente|segment client|сегмент|сегмент клиента".split(
      "|",
    ),
};

export const contact: Field = {
  name: "contact",
  type: "text",
  column: "contact",
  synonyms: [
    ..."contact|contact id|contact email|email|e mail|email address|respondent|respondent id|user|user id|user email|person".split(
      "|",
    ),
    ..."contacto|id contacto|correo|correo electronico|encuestado|usuario|persona".split("|"),
    ..."contato|id do contato|e mail do contato|respondente|usuario|pessoa".split("|"),
    ..."persoana de contact|adresa de email|respondent|utilizator|контакт|почта|электронная почта|респондент|пользователь".split(
      "|",
    ),
  ],
};

/** The person of the organisation who did something or looks after it. */
export const colleague: Field = {
  name: "person",
  type: "text",
  person: true,
  column: "person",
  synonyms: [
    ..."person|by|done by|employee|colleague|author|interviewer|owner|csm|account manager|responsible|estimated by".split(
      "|",
    ),
    ..."persona|responsable|autor|entrevistador|gestor|estimado por|realizado por|pessoa|responsavel".split("|"),
    ..."autor|entrevistador|persoana|responsabil|realizat de|сотрудник|автор|ответственный|менеджер|кто".split("|"),
  ],
};

export const code: Field = {
  name: "code",
  type: "text",
  required: true,
  column: "code",
  synonyms: "code|id|key|number|no|codigo|clave|numero|n|chave|cod|numar|nr|код|номер|ид|идентификатор|ключ".split("|"),
};

export const title: Field = {
  name: "name",
  type: "text",
  required: true,
  column: "name",
  synonyms: [
    ..."name|title|label|description|nombre|titulo|descripcion|denominacion|nome|descricao".split("|"),
    ..."nume|denumire|titlu|descriere|название|наименование|имя|заголовок|описание".split("|"),
  ],
};

/** How a yes or no is written. */
export const YES_OR_NO = {
  true: "true|yes|y|1|x|t|si|sí|s|sim|da|v|verdadero|verdadeiro|adevarat|adevărat|да|д|истина".split("|"),
  false: "false|no|n|0|f|nao|não|nu|falso|fals|нет|н|ложь".split("|"),
};
