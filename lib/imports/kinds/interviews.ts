import { account, accountName, colleague, contact, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Contacts in which somebody of the firm listened to a customer, and what was learned. */
export const interviews: KindDeclaration = {
  id: "interviews",
  table: "interviews",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["held_at"],
  fields: [
    account,
    {
      ...date,
      name: "held",
      type: "instant",
      column: "held_at",
      past: true,
      synonyms: [
        ..."held|held at|held on|interview date|meeting date|call date|contacted at|contact date|at|time".split("|"),
        ..."fecha de la entrevista|fecha de entrevista|celebrada|fecha de reunion|data da entrevista".split("|"),
        ..."data da reuniao|data interviului|data intalnirii|дата интервью|дата встречи|дата звонка".split("|"),
        ...date.synonyms,
      ],
    },
    {
      name: "form",
      type: "choice",
      column: "form",
      cast: '"InterviewForm"',
      blank: "interview",
      choices: {
        interview: "interview|entrevista|interviu|интервью".split("|"),
        call: "call|phone|phone call|telephone|llamada|teléfono|telefono|ligação|ligacao|telefone|apel|telefon|звонок|телефон".split(
          "|",
        ),
        meeting:
          "meeting|visit|reunión|reunion|visita|reunião|reuniao|intalnire|întâlnire|vizita|vizită|встреча|визит".split(
            "|",
          ),
        "e-mail": "e-mail|email|mail|letter|correo|correo electrónico|correo electronico|scrisoare|письмо|почта".split(
          "|",
        ),
      },
      synonyms: [
        ..."form|type|kind|contact type|activity type|forma|tipo|tipo de contacto|tipo de contato|tip|форма|тип|вид".split(
          "|",
        ),
      ],
    },
    colleague,
    { ...contact, synonyms: contact.synonyms.filter((name) => !colleague.synonyms.includes(name)) },
    {
      name: "learned",
      type: "long-text",
      column: "learned",
      synonyms: [
        ..."learned|learnings|what was learned|notes|summary|insight|comment|text|aprendido|notas|resumen".split("|"),
        ..."lo aprendido|comentario|aprendizado|resumo|observacoes|invatat|note|rezumat|comentariu".split("|"),
        ..."выводы|что узнали|заметки|резюме|комментарий".split("|"),
      ],
    },
    {
      name: "themes",
      type: "texts",
      column: "themes",
      synonyms: "themes|theme|topics|topic|tags|temas|tema|etiquetas|assuntos|teme|subiecte|темы|тема|метки".split("|"),
    },
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."interview id|meeting id|call id|activity id|id entrevista|id interviu|id интервью".split("|"),
      ],
    },
    accountName,
  ],
};
