import { account, accountName, contact, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Visits, logins or sessions; a row may stand for several of them. */
export const visits: KindDeclaration = {
  id: "visits",
  table: "visits",
  ownId: { field: "id", within: "everything" },
  months: ["visited_at"],
  extent: ["visited_at"],
  fields: [
    account,
    {
      ...date,
      type: "instant",
      column: "visited_at",
      past: true,
      synonyms: [
        ...date.synonyms,
        ..."visited at|visit date|login date|login at|session date|timestamp|event time|time|at|created at".split("|"),
        ..."fecha de visita|fecha visita|data da visita|data vizitei|data vizita|дата визита|дата посещения|время входа".split(
          "|",
        ),
      ],
    },
    {
      name: "count",
      type: "integer",
      column: "count",
      min: 0,
      blank: "1",
      synonyms: [
        ..."count|visits|logins|sessions|number of visits|times|visitas|numero de visitas|sesiones|accesos|acessos|sessoes".split(
          "|",
        ),
        ..."vizite|numar vizite|sesiuni|accesari|визиты|посещения|количество|число посещений|входы|сессии".split("|"),
      ],
    },
    contact,
    {
      ...ownId,
      synonyms: [...ownId.synonyms, ..."visit id|session id|event id|id visita|id vizita|id визита".split("|")],
    },
    accountName,
  ],
};
