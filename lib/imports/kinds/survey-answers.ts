import { account, accountName, channel, contact, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Lowest and highest score of each question. */
const RANGES = { nps: [0, 10], csat: [1, 5], ces: [1, 7], satisfaction: [0, 10] } as const;

/** SQL for one end of the range of the row's question; without a column of questions all are NPS. */
function bound(end: 0 | 1): string {
  const cases = Object.entries(RANGES).map(([question, range]) => `WHEN '${question}' THEN ${range[end]}`);
  return `CASE "question"::text ${cases.join(" ")} END`;
}

/** One answer to one question per row. A blank score is a question left blank: kept, and counted nowhere. */
export const surveyAnswers: KindDeclaration = {
  id: "survey-answers",
  table: "survey_answers",
  ownId: { field: "id", within: "everything" },
  months: ["answered_at"],
  extent: ["answered_at"],
  rules: [
    {
      field: "score",
      reason: "score-out-of-range",
      when: `"score" NOT BETWEEN ${bound(0)} AND ${bound(1)}`,
      params: { min: bound(0), max: bound(1) },
      needs: ["score"],
    },
  ],
  fields: [
    account,
    {
      ...date,
      type: "instant",
      column: "answered_at",
      past: true,
      synonyms: [
        ...date.synonyms,
        ..."answered at|answer date|response date|responded at|submitted at|submit date|completed at|timestamp|created at".split(
          "|",
        ),
        ..."fecha de respuesta|fecha respuesta|respondido|data da resposta|data de resposta|data raspunsului".split(
          "|",
        ),
        ..."data raspuns|дата ответа|время ответа|отвечено".split("|"),
      ],
    },
    {
      name: "score",
      type: "integer",
      column: "score",
      synonyms: [
        ..."score|rating|nps|nps score|answer|grade|csat|ces|value|result|puntuacion|nota|calificacion|respuesta|valor".split(
          "|",
        ),
        ..."pontuacao|avaliacao|resposta|scor|nota acordata|evaluare|raspuns|оценка|балл|баллы|ответ|рейтинг".split(
          "|",
        ),
      ],
    },
    {
      name: "question",
      type: "choice",
      column: "question",
      cast: '"SurveyQuestion"',
      blank: "nps",
      choices: {
        nps: "nps|net promoter score|recommend|recommendation|recomendacion|recomendación|recomendacao|recomendação|recomandare|рекомендация".split(
          "|",
        ),
        csat: "csat|customer satisfaction|csat 1-5".split("|"),
        ces: "ces|effort|customer effort score|customer effort|esfuerzo|esforço|esforco|efort|усилия".split("|"),
        satisfaction:
          "satisfaction|satisfaction-10|satisfaction 10|satisfaccion|satisfacción|satisfacao|satisfação|satisfactie|satisfacție|удовлетворенность|удовлетворённость".split(
            "|",
          ),
      },
      synonyms: [
        ..."question|question type|metric|type|survey type|pregunta|tipo de pregunta|metrica|tipo|pergunta|tipo de pergunta".split(
          "|",
        ),
        ..."intrebare|tip intrebare|metrica|вопрос|тип вопроса|показатель".split("|"),
      ],
    },
    {
      name: "survey",
      type: "text",
      column: "survey_id",
      list: { table: "surveys" },
      synonyms: [
        ..."survey|survey id|survey name|campaign|encuesta|nombre de encuesta|campana|pesquisa|nome da pesquisa|campanha".split(
          "|",
        ),
        ..."sondaj|chestionar|campanie|опрос|название опроса|анкета".split("|"),
      ],
    },
    contact,
    {
      name: "comment",
      type: "long-text",
      column: "comment",
      synonyms: [
        ..."comment|comments|feedback|verbatim|text|reason|notes|comentario|comentarios|opinion|observaciones|texto".split(
          "|",
        ),
        ..."comentarios|opiniao|observacoes|comentariu|comentarii|observatii|parere|комментарий|комментарии|отзыв|текст".split(
          "|",
        ),
      ],
    },
    channel,
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."response id|answer id|id respuesta|id resposta|id raspuns|id ответа".split("|"),
      ],
    },
    accountName,
  ],
};
