import type { Field, KindDeclaration } from "../kinds/declaration";
import { type CheckContext, type Fault, name } from "./field-sql";

/** Column of import_checked: the rate that converts the row's amount; null for one in the organisation's currency. */
export const RATE = "conversion_rate";

/** How rows in other currencies are converted, and which of them cannot be. */
export interface ConversionSql {
  /** SQL that joins the rate of each row in another currency, as `rated`, to the fields' values in `step`. */
  join: string;
  /** SQL over the fields' values and RATE; told about the field beside each. */
  faults: (Fault & { field: "amount" | "currency" })[];
}

/** numeric(20,6) has fourteen digits before the point. */
const AMOUNT_LIMIT = "1e14";

/** Null where the file has no column of currencies: all of it is in the organisation's then. */
export function conversionSql(
  kind: KindDeclaration,
  fields: readonly Field[],
  mapping: Record<string, string>,
  context: CheckContext,
): ConversionSql | null {
  if (!kind.convertedOn || !("currency" in mapping) || !("amount" in mapping)) return null;
  const dayIn = (prefix: string) =>
    `(${kind.convertedOn?.((column) => {
      const field = fields.find((each) => each.column === column);
      return field ? `${prefix}${name(field)}` : "NULL::date";
    })})`;
  const day = dayIn("");
  const foreign = `"currency" <> '${context.currency}'`;
  return {
    join: `LEFT JOIN exchange_rates rated ON step.${foreign} AND rated.currency = step."currency"
      AND rated.month = date_trunc('month', ${dayIn("step.")})::date`,
    faults: [
      {
        field: "currency",
        reason: "rate-without-date",
        when: `${foreign} AND "amount" IS NOT NULL AND ${day} IS NULL`,
        params: { currency: '"currency"' },
      },
      {
        field: "currency",
        reason: "no-rate",
        when: `${foreign} AND "amount" IS NOT NULL AND ${RATE} IS NULL`,
        params: { currency: '"currency"', month: `to_char(${day}, 'YYYY-MM')` },
      },
      { field: "amount", reason: "number-too-large", when: `abs("amount" * ${RATE}) >= ${AMOUNT_LIMIT}` },
    ],
  };
}
