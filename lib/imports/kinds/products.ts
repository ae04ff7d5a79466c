import { code, product, productName, title, YES_OR_NO } from "./common-fields";
import type { KindDeclaration } from "./declaration";

/** What is sold, and whether it is still offered. Sales make the list grow by themselves; a file says more of each. */
export const products: KindDeclaration = {
  id: "products",
  table: "products",
  ownId: { fields: ["code"] },
  months: [],
  extent: [],
  fields: [
    { ...code, synonyms: [...code.synonyms, ...product.synonyms] },
    { ...title, required: false, synonyms: [...title.synonyms, ...productName.synonyms] },
    {
      name: "category",
      type: "text",
      column: "category",
      synonyms: [
        ..."category|group|product group|product category|family|line|product line|series|type|department".split("|"),
        ..."categoria|grupo|familia|linea|serie|tipo|linha|categorie|grupa|linie|tip".split("|"),
        ..."категория|группа|группа товаров|линейка|серия|вид|тип".split("|"),
      ],
    },
    {
      name: "offered",
      type: "choice",
      column: "offered",
      cast: "boolean",
      blank: "true",
      choices: {
        true: [
          ...YES_OR_NO.true,
          ..."active|activo|ativo|activ|активен|offered|on sale|available|disponible".split("|"),
        ],
        false: [
          ...YES_OR_NO.false,
          ..."inactive|inactivo|inativo|inactiv|неактивен|discontinued|withdrawn|retired|descatalogado|снят".split("|"),
        ],
      },
      synonyms: [
        ..."offered|active|available|on sale|status|for sale|ofrecido|activo|disponible|en venta|oferecido|ativo".split(
          "|",
        ),
        ..."disponivel|a venda|oferit|activ|disponibil|в продаже|активен|доступен|предлагается".split("|"),
      ],
    },
  ],
};
