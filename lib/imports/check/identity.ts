import type { KindDeclaration } from "../kinds/declaration";
import type { CheckPlan } from "./build-check";

/** SQL over `alias` for the own id of a row, null where it has none; null when no column of the file gives one. */
export function identitySql(kind: KindDeclaration, plan: CheckPlan, alias: string): string | null {
  if ("fields" in kind.ownId) return joined(kind.ownId.fields.map((field) => `${alias}."${field}"`));
  const has = (field: string | undefined) => plan.fields.some((each) => each.name === field);
  const { field, orElse } = kind.ownId;
  const parts = [
    ...(has(field) ? [`${alias}."${field}"`] : []),
    ...(orElse && has(orElse) ? [`lower(${alias}."${orElse}")`] : []),
  ];
  return parts.length === 0 ? null : `coalesce(${parts.join(", ")})`;
}

/** SQL for the own id of a row as it is stored; `value` gives the SQL of one of its columns as text. */
export function storedIdentitySql(kind: KindDeclaration, value: (column: string) => string): string {
  if (!("fields" in kind.ownId)) return value("external_id");
  const columns = kind.ownId.fields.map((field) => kind.fields.find(({ name }) => name === field)?.column ?? field);
  return joined(columns.map(value));
}

/** Whether an own id counts within its account only. */
export function isWithinAccount({ ownId }: KindDeclaration): boolean {
  return "within" in ownId && ownId.within === "account";
}

/** The field that a row whose own id comes twice is told about. */
export function identityField({ ownId }: KindDeclaration): string {
  return "fields" in ownId ? ownId.fields[0] : ownId.field;
}

/** One text of several; what stands between them is in no file, since control characters are refused. */
function joined(parts: string[]): string {
  return parts.length === 1 ? `${parts[0]}` : `concat_ws(E'\\x1f', ${parts.join(", ")})`;
}
