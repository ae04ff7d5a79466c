import type { Field, KindDeclaration } from "../kinds/declaration";
import type { ReasonCode } from "../reasons";
import type { Mapping } from "../types";
import { choiceSql, currencySql, toldSql } from "./choice-sql";
import { conversionSql, RATE } from "./conversion-sql";
import { dateSql, instantSql, monthCell, monthSql } from "./date-sql";
import { blankValue, type CheckContext, type Fault, type FieldSql, name, raw } from "./field-sql";
import { numberSql } from "./number-sql";

/** One thing that is looked at in every row; its place in the list is what a row at fault keeps. */
export interface Check {
  reason: ReasonCode;
  /** Place of the column in the header. */
  column: number;
  when: string;
  params: Record<string, string>;
}

export interface CheckPlan {
  /** SELECT that reads the staged rows and gives line, fault, first_line (null), account_id, each field's value, and
   * conversion_rate where the plan converts. */
  select: string;
  checks: Check[];
  /** Fields that have a value, from a column or as what a blank stands for. */
  fields: Field[];
  /** Whether rows may be in another currency. */
  converts: boolean;
}

interface Mapped {
  field: Field;
  column: number;
  sql: FieldSql;
}

/** A code that an account had before it was merged into another leads to that one. */
const ACCOUNT_JOIN = `LEFT JOIN accounts a ON a.code = step."account"
  LEFT JOIN account_aliases alias ON a.id IS NULL AND alias.code = step."account"`;

/**
 * The one statement that understands and checks all staged rows. Its steps are fenced by OFFSET 0: PostgreSQL would
 * otherwise repeat each step's expression wherever the next ones use it.
 */
export function buildCheck(
  kind: KindDeclaration,
  header: string[],
  mapping: Mapping,
  context: CheckContext,
): CheckPlan {
  const teller = ({ toldBy }: Field) => kind.fields.find((each) => each.name === toldBy && each.name in mapping);
  const mapped = kind.fields
    .filter((field) => field.name in mapping)
    .map((field) => ({
      field,
      column: header.indexOf(mapping[field.name] ?? ""),
      sql: sqlOf(field, context, teller(field)),
    }))
    .sort((a, b) => a.column - b.column);
  const constant = kind.fields.filter((field) => !(field.name in mapping) && blankValue(field, context) !== null);
  const fields = [...mapped.map(({ field }) => field), ...constant];
  const conversion = conversionSql(kind, fields, mapping, context);
  const checks = [
    ...mapped.flatMap((each) => checksOf(each, context)),
    ...ruleChecks(kind, mapped, context),
    ...(conversion?.faults ?? []).map(({ field, params = {}, ...fault }) => ({
      ...fault,
      params,
      column: header.indexOf(mapping[field] ?? ""),
    })),
  ];
  const steps = [
    `SELECT ${["line", ...mapped.map(({ field, column }) => `${cellSql(field, column)} AS ${raw(field)}`)].join(", ")}
       FROM import_stage WHERE fault IS NULL`,
    stepColumns(mapped, "first"),
    stepColumns(mapped, "second"),
    [
      ...mapped.map(({ field, sql }) => `${sql.value} AS ${name(field)}`),
      ...constant.map((field) => `${toldSql(field, context, teller(field))} AS ${name(field)}`),
    ].join(", "),
  ];
  const values = steps.reduce((inner, columns) =>
    columns ? `SELECT *, ${columns} FROM (${inner} OFFSET 0) step` : inner,
  );
  const account = mapped.some(({ field }) => field.name === "account");
  // Rows of a kind whose rows may belong to nobody belong to nobody; other kinds have no account at all.
  const nobody = kind.fields.some((field) => field.name === "account") ? "NULL::int" : "0";
  const cases = checks.map(({ when }, index) => `WHEN ${when} THEN ${index}`);
  return {
    checks,
    fields,
    converts: conversion !== null,
    select: `SELECT ${[
      "line",
      `${cases.length > 0 ? `(CASE ${cases.join(" ")} END)` : "NULL"}::smallint AS fault`,
      "NULL::int AS first_line",
      `${account ? "account_id" : nobody} AS account_id`,
      ...fields.map((field) => name(field)),
      ...(conversion ? [RATE] : []),
    ].join(", ")}
      FROM (SELECT step.*${account ? ", coalesce(a.id, alias.account_id) AS account_id" : ""}${conversion ? `, rated.rate AS ${RATE}` : ""} FROM (${values} OFFSET 0) step
        ${account ? ACCOUNT_JOIN : ""}
        ${conversion?.join ?? ""} OFFSET 0) row`,
  };
}

function cellSql({ type }: Field, column: number): string {
  return type === "month" ? monthCell(`c${column}`) : `c${column}`;
}

function sqlOf(field: Field, context: CheckContext, teller: Field | undefined): FieldSql {
  switch (field.type) {
    case "number":
    case "integer":
      return numberSql(field, context);
    case "date":
      return dateSql(field, context);
    case "instant":
      return instantSql(field, context);
    case "month":
      return monthSql(field, context);
    case "choice":
      return choiceSql(field, context, teller);
    case "texts":
      return { value: textsSql(field), faults: [] };
    case "currency":
      return currencySql(field, context);
    default:
      return { value: field.person ? personSql(field) : raw(field), faults: [] };
  }
}

/** E-mail addresses differ by case in files and are the same person all the same. */
function personSql(field: Field): string {
  return `CASE WHEN ${raw(field)} LIKE '%@%' THEN lower(${raw(field)}) ELSE ${raw(field)} END`;
}

/** Commas are part of a name where other marks stand between the names. */
function textsSql(field: Field): string {
  const apart = `CASE WHEN ${raw(field)} ~ '[|;]' THEN '[|;]' ELSE ',' END`;
  return `ARRAY(SELECT btrim(part) FROM regexp_split_to_table(${raw(field)}, ${apart}) part WHERE btrim(part) <> '')`;
}

function stepColumns(mapped: Mapped[], step: "first" | "second"): string {
  return mapped
    .flatMap(({ field, sql }) =>
      Object.entries(sql[step] ?? {}).map(([suffix, made]) => `${made} AS ${name(field, suffix)}`),
    )
    .join(", ");
}

function checksOf({ field, column, sql }: Mapped, context: CheckContext): Check[] {
  const missing: Fault[] = field.required ? [{ reason: "missing-value", when: `${raw(field)} IS NULL` }] : [];
  const unknown: Fault[] =
    field.name === "account" && !context.createAccounts
      ? [{ reason: "unknown-account", when: `account_id IS NULL AND ${raw(field)} IS NOT NULL` }]
      : [];
  return [...missing, ...sql.faults, ...unknown, ...unknownRow(field)].map(({ params = {}, ...fault }) => ({
    ...fault,
    params,
    column,
  }));
}

function unknownRow(field: Field): Fault[] {
  if (!field.refersTo) return [];
  const { table, column, reason } = field.refersTo;
  const known = `SELECT FROM ${table} known WHERE known.${column} = ${name(field)}`;
  return [{ reason, when: `${raw(field)} IS NOT NULL AND NOT EXISTS (${known})` }];
}

function ruleChecks(kind: KindDeclaration, mapped: Mapped[], context: CheckContext): Check[] {
  const columnOf = (field: string) => mapped.find((each) => each.field.name === field)?.column;
  return (kind.rules ?? []).flatMap(({ field, reason, when, params = {}, needs }) => {
    const column = columnOf(field);
    return column === undefined || needs.some((need) => columnOf(need) === undefined)
      ? []
      : [{ reason, column, when: typeof when === "string" ? when : when(context), params }];
  });
}
