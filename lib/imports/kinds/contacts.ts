import { account, accountName, contact, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** People of an account. The same person may be known at several accounts, so an id counts within its account. */
export const contacts: KindDeclaration = {
  id: "contacts",
  table: "contacts",
  ownId: { field: "id", orElse: "email", within: "account" },
  months: [],
  extent: [],
  fields: [
    account,
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."contact id|person id|user id|id contacto|id do contato|id contact|id контакта".split("|"),
      ],
    },
    {
      name: "name",
      type: "text",
      column: "name",
      synonyms: [
        ..."name|full name|contact name|contact|person|nombre|nombre completo|contacto|nome|nome completo|contato".split(
          "|",
        ),
        ..."nume|nume complet|persoana de contact|имя|фио|контакт|контактное лицо".split("|"),
      ],
    },
    {
      name: "email",
      type: "text",
      column: "email",
      synonyms: contact.synonyms.filter((name) => /mail|correo|почта/.test(name)),
    },
    {
      name: "phone",
      type: "text",
      column: "phone",
      synonyms:
        "phone|telephone|phone number|mobile|telefono|movil|telefone|celular|telefon|numar de telefon|телефон|мобильный".split(
          "|",
        ),
    },
    {
      name: "role",
      type: "text",
      column: "role",
      synonyms:
        "role|job title|title|position|function|cargo|puesto|rol|funcion|funcao|papel|functie|pozitie|роль|должность".split(
          "|",
        ),
    },
    accountName,
  ],
};
