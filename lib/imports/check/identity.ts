import type { KindDeclaration } from "../kinds/declaration";
import type { CheckPlan } from "./build-check";

/** SQL over `alias` for the own id of a row, null where it has none; null when no column of the file gives one. */
export function identitySql(kind: KindDeclaration, plan: CheckPlan, alias: string): string | null {
  const has = (field: string | undefined) => plan.fields.some((each) => each.name === field);
  const { field, orElse } = kind.ownId;
  const parts = [
    ...(has(field) ? [`${alias}."${field}"`] : []),
    ...(orElse && has(orElse) ? [`lower(${alias}."${orElse}")`] : []),
  ];
  return parts.length === 0 ? null : `coalesce(${parts.join(", ")})`;
}
