import { code, title } from "./common-fields";
import type { Field, KindDeclaration } from "./declaration";

/** The day of one step of the loop ask, listen, design, implement, ask again. */
function step(name: string, key: string, synonyms: string): Field {
  return { name, type: "date", column: "steps", key, synonyms: [`${name} date`, ...synonyms.split("|")] };
}

/** Outcomes that customers say matter, in their own words and units. */
export const cpis: KindDeclaration = {
  id: "cpis",
  table: "cpis",
  ownId: { fields: ["code"] },
  months: [],
  extent: [],
  fields: [
    { ...code, synonyms: [...code.synonyms, "cpi", "cpi id"] },
    title,
    {
      name: "unit",
      type: "text",
      column: "unit",
      synonyms:
        "unit|units|measured in|unidad|medida|unidade|unitate|unitate de masura|единица|единица измерения".split("|"),
    },
    {
      name: "better",
      type: "choice",
      required: true,
      column: "better",
      cast: '"Direction"',
      choices: {
        up: "up|higher|more|increase|high|arriba|más|mas|mayor|subir|acima|mais|maior|sus|mai mult|creste|выше|больше|вверх".split(
          "|",
        ),
        down: "down|lower|less|decrease|low|abajo|menos|menor|bajar|abaixo|jos|mai putin|mai puțin|scade|ниже|меньше|вниз".split(
          "|",
        ),
      },
      synonyms: [
        ..."better|direction|better when|good direction|desired direction|mejor|sentido|direccion|melhor".split("|"),
        ..."direcao|sentido|mai bine|directie|лучше|направление".split("|"),
      ],
    },
    {
      name: "words",
      type: "long-text",
      column: "words",
      synonyms: [
        ..."words|customer words|quote|verbatim|in their words|palabras|cita|palabras del cliente|palavras".split("|"),
        ..."citacao|cuvinte|citat|слова|цитата|слова клиентов".split("|"),
      ],
    },
    {
      name: "source",
      type: "text",
      column: "source",
      synonyms: "source|origin|heard in|fuente|origen|fonte|origem|sursa|источник".split("|"),
    },
    {
      name: "paired_metric",
      type: "text",
      column: "paired_metric",
      synonyms: [
        ..."paired metric|paired kpi|kpi|metric|pair|indicator|indicador|indicador asociado|indicador pareado".split(
          "|",
        ),
        ..."par|indicator pereche|показатель|парный показатель".split("|"),
      ],
    },
    {
      name: "target",
      type: "number",
      column: "target",
      synonyms: "target|goal|objetivo|meta|alvo|tinta|obiectiv|цель|целевое значение".split("|"),
    },
    step("ask", "ask", "ask|asked|asked on|preguntar|preguntado|perguntar|intrebat|спросили"),
    step("listen", "listen", "listen|listened|listened on|escuchar|escuchado|ouvir|ascultat|услышали|выслушали"),
    step("design", "design", "design|designed|designed on|disenar|disenado|desenhar|proiectat|спроектировали"),
    step(
      "implement",
      "implement",
      "implement|implemented|implemented on|implantar|implantado|implementar|implementat|внедрили",
    ),
    step(
      "ask_again",
      "ask-again",
      "ask again|asked again|asked again on|volver a preguntar|perguntar de novo|intrebat din nou|спросили снова",
    ),
  ],
};
