import type { KindId } from "./declaration";

/** How the names of files tell what is in them, in the five languages, as stems without accents. */
export const FILE_WORDS: Record<KindId, readonly string[]> = {
  accounts: "account|customer|client|cuenta|conta|cont|клиент|контрагент".split("|"),
  contacts: "contact|contato|person|people|контакт".split("|"),
  invoices:
    "invoice|purchase|order|sale|transaction|factura|fatura|compra|venta|venda|facturi|vanzari|счет|продаж|заказ".split(
      "|",
    ),
  costs: "cost|expense|coste|gasto|custo|despesa|cheltuiel|расход|затрат".split("|"),
  subscriptions: "subscription|contract|suscripcion|contrato|assinatura|abonament|подписк|договор".split("|"),
  "survey-answers":
    "survey|answer|response|nps|csat|encuesta|respuesta|pesquisa|resposta|raspuns|sondaj|опрос|ответ".split("|"),
  visits: "visit|login|visita|vizit|визит|посещен".split("|"),
  "acquisition-spend": "spend|acquisition|marketing|adquisicion|aquisicao|achizit|привлечен|маркетинг".split("|"),
  "exchange-rates": "rate|fx|cambio|curs|курс".split("|"),
  products: "product|catalog|producto|produto|produs|товар|продукт".split("|"),
  "wallet-estimates": "wallet|estimate|estimacion|estimativa|estimar|кошел|оценк".split("|"),
  opportunities: "opportunit|pipeline|deal|oportunidad|oportunidade|oportunitat|сделк|возможност".split("|"),
  "opportunity-stages": "stage|etapa|etape|этап|стади".split("|"),
  "list-events": "list|newsletter|mailing|lista|рассылк".split("|"),
  tickets: "ticket|case|support|incidencia|chamado|suport|обращен|тикет".split("|"),
  references: "reference|referencia|referinta|рекомендац".split("|"),
  changes: "change|cambio|mudanca|schimbar|изменен".split("|"),
  cpis: "cpi|indicador|показател".split("|"),
  "cpi-measurements": "measurement|medicion|medicao|masurator|измерен".split("|"),
  "survey-deliveries": "deliver|sent|invitation|envio|entrega|trimis|отправ|приглашен".split("|"),
  interviews: "interview|call|meeting|entrevista|llamada|interviu|интервью|звон|встреч".split("|"),
};
