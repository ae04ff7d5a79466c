import { account, accountName, date, ownId } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** Accounts that are willing to speak for the firm, and the word of somebody outside that what they say is so. */
export const references: KindDeclaration = {
  id: "references",
  table: "account_references",
  ownId: { field: "id", within: "everything" },
  months: [],
  extent: ["willing_on", "validated_on", "withdrawn_on"],
  rules: [
    {
      field: "validated_by",
      reason: "validated-by-nobody",
      when: '"validated" IS NOT NULL AND "validated_by" IS NULL',
      needs: ["validated", "validated_by"],
    },
    {
      field: "expires",
      reason: "expires-unvalidated",
      when: '"expires" IS NOT NULL AND "validated" IS NULL',
      needs: ["validated", "expires"],
    },
    {
      field: "expires",
      reason: "expires-before-validated",
      when: '"expires" <= "validated"',
      needs: ["validated", "expires"],
    },
    {
      field: "withdrawn",
      reason: "withdrawn-before-willing",
      when: '"withdrawn" < "willing"',
      needs: ["willing", "withdrawn"],
    },
  ],
  fields: [
    account,
    {
      ...date,
      name: "willing",
      column: "willing_on",
      past: true,
      synonyms: [
        ..."willing|willing on|willing since|agreed|agreed on|reference since|since|dispuesto|dispuesto desde".split(
          "|",
        ),
        ..."acepto|fecha de aceptacion|disposto desde|aceitou em|data de aceite|dispus din|acceptat la".split("|"),
        ..."согласен с|дата согласия|согласие".split("|"),
        ...date.synonyms,
      ],
    },
    {
      name: "validated",
      type: "date",
      column: "validated_on",
      past: true,
      synonyms: [
        ..."validated|validated on|validation date|verified on|checked on|validado|fecha de validacion".split("|"),
        ..."verificado el|validado em|data de validacao|validat la|data validarii|проверено|дата проверки".split("|"),
        "дата подтверждения",
      ],
    },
    {
      name: "validated_by",
      type: "text",
      column: "validated_by",
      synonyms: [
        ..."validated by|validator|verified by|checked by|auditor|validado por|validador|verificado por".split("|"),
        ..."validat de|verificat de|проверил|кем проверено|подтвердил".split("|"),
      ],
    },
    {
      name: "expires",
      type: "date",
      column: "expires_on",
      synonyms: [
        ..."expires|expires on|expiry|expiry date|valid until|valid to|runs out|caduca|fecha de caducidad".split("|"),
        ..."valido hasta|vence|expira em|validade|valido ate|data de validade|expira la|valabil pana la".split("|"),
        ..."истекает|действует до|срок действия".split("|"),
      ],
    },
    {
      name: "withdrawn",
      type: "date",
      column: "withdrawn_on",
      past: true,
      synonyms: [
        ..."withdrawn|withdrawn on|withdrawal date|ended|retirado|fecha de retirada|retirada|retirado em".split("|"),
        ..."retras la|data retragerii|отозвано|дата отзыва|отказался".split("|"),
      ],
    },
    {
      name: "note",
      type: "long-text",
      column: "note",
      synonyms: [
        ..."note|notes|comment|remarks|nota|notas|comentario|observaciones|observacao|observacoes".split("|"),
        ..."nota|observatii|comentariu|примечание|заметка|комментарий".split("|"),
      ],
    },
    {
      ...ownId,
      synonyms: [
        ...ownId.synonyms,
        ..."reference id|reference|referencia|referinta|id referencia|рекомендация".split("|"),
      ],
    },
    accountName,
  ],
};
