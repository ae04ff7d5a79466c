import { AppError } from "../errors/app-error";
import { impliedValue } from "./assumptions";
import type { Field, KindDeclaration } from "./kinds/declaration";
import { normaliseName } from "./normalise-name";
import type { Mapping } from "./types";

/** The column that the file of refused rows has besides its own; it is passed over when that file comes back. */
export const REASON_COLUMN = "lealta_reason";

/**
 * Which column of the file holds which field: the user's word first, then the best-known name. Throws `column-unknown`,
 * `field-unknown`, or `header-missing`.
 */
export function matchColumns(kind: KindDeclaration, header: string[], wanted: Mapping, fileName: string): Mapping {
  const mapping = userMapping(kind, header, wanted);
  const taken = new Set(Object.values(mapping));
  const matches = kind.fields.flatMap((field) =>
    field.name in mapping || field.name in wanted
      ? []
      : header.map((column) => ({ field, column, rank: rankOf(field, column) })),
  );
  for (const { field, column, rank } of matches.sort((a, b) => a.rank - b.rank)) {
    if (rank === Number.POSITIVE_INFINITY || field.name in mapping || taken.has(column)) continue;
    mapping[field.name] = column;
    taken.add(column);
  }
  // A column of amounts by month holds them by month, also where another one says that they are billed by year.
  for (const field of kind.fields) {
    if (!(field.name in wanted) && impliedValue(field, mapping) !== null) delete mapping[field.name];
  }
  if (Object.keys(mapping).length === 0 && header.some(looksLikeData)) {
    throw new AppError("header-missing", { file: fileName });
  }
  return mapping;
}

/** Required fields that no column holds. */
export function missingFields(kind: KindDeclaration, mapping: Mapping): string[] {
  return kind.fields.filter((field) => field.required && !(field.name in mapping)).map((field) => field.name);
}

/** The same as `matchColumns`, for an import that is meant: throws `field-unmapped` for required fields without a column. */
export function mapColumns(kind: KindDeclaration, header: string[], wanted: Mapping, fileName: string): Mapping {
  const mapping = matchColumns(kind, header, wanted, fileName);
  const missing = missingFields(kind, mapping);
  if (missing.length > 0) throw new AppError("field-unmapped", { fields: missing.join(", ") });
  return mapping;
}

/** The user's mapping, with the columns spelt as in the file. A field mapped to "" is left out. */
function userMapping(kind: KindDeclaration, header: string[], wanted: Mapping): Mapping {
  const mapping: Mapping = {};
  for (const [field, column] of Object.entries(wanted)) {
    if (!kind.fields.some((each) => each.name === field)) {
      throw new AppError("field-unknown", { field, fields: kind.fields.map((each) => each.name).join(", ") });
    }
    if (column === "") continue;
    const found =
      header.find((each) => each === column) ?? header.find((each) => normaliseName(each) === normaliseName(column));
    if (found === undefined) throw new AppError("column-unknown", { column, columns: header.join(", ") });
    mapping[field] = found;
  }
  return mapping;
}

/** Place of the column's name among the field's names: the lower the better known; infinite when it is none of them. */
function rankOf(field: Field, column: string): number {
  if (column === REASON_COLUMN) return Number.POSITIVE_INFINITY;
  const name = normaliseName(column);
  if (name === normaliseName(field.name)) return -1;
  const rank = field.synonyms.findIndex((synonym) => normaliseName(synonym) === name);
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
}

/** Numbers and dates are no names of columns. */
function looksLikeData(cell: string): boolean {
  return /^[-+]?[\d.,\s/:-]*\d[\d.,\s/:-]*$/.test(cell);
}
