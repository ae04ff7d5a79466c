import type { Field } from "../kinds/declaration";
import { blankValue, type CheckContext, type FieldSql, name, raw } from "./field-sql";

/** numeric(20,6) has fourteen digits before the point. */
const NUMBER_LIMIT = "1e14";
const INTEGER_LIMIT = "2147483647";

/** What people write beside amounts of a currency; signs of other currencies make a cell no number. */
const CURRENCY_MARKS: Record<string, string> = {
  EUR: "€",
  USD: "US\\$|\\$",
  GBP: "£",
  BRL: "R\\$",
  RUB: "₽|руб\\.?|р\\.",
  RON: "lei|leu",
  MXN: "\\$|MX\\$",
  ARS: "\\$|AR\\$",
  CLP: "\\$|CL\\$",
  COP: "\\$|CO\\$",
  JPY: "¥",
  CHF: "Fr\\.?",
};

const SPACES = " \u00a0\u202f'’";

/** Numbers written with the file's decimal mark, with or without thousands set apart, and with minus or in brackets. */
export function numberSql(field: Field, context: CheckContext): FieldSql {
  const mark = context.notation.decimal.value;
  const blank = blankValue(field, context);
  const orBlank = (value: string) => (blank === null ? value : `coalesce(${value}, ${blank})`);
  const faults = faultsOf(field);
  if (context.notation.plain.has(field.name)) {
    const value = mark === "." ? `${raw(field)}::numeric` : `replace(${raw(field)}, ',', '.')::numeric`;
    return {
      value: orBlank(value),
      faults: faults.filter((fault) => !fault.reason.startsWith("not-")).concat(whole(field)),
    };
  }
  const clean = name(field, "_clean");
  const thousands = mark === "." ? "," : ".";
  const marks = [CURRENCY_MARKS[context.currency], context.currency].filter(Boolean).join("|");
  const grouped = `\\d{1,3}([${thousands}${SPACES.replace("'", "''")}]\\d{3})+`;
  const valid = `^[-+]?((\\d+|${grouped})(\\${mark}\\d*)?|\\${mark}\\d+)$`;
  const bare = `translate(${clean}, '${thousands}${SPACES.replace("'", "''")}', '')`;
  return {
    first: {
      // The currency's mark before or after goes, then "(5)" and "5-" become "-5".
      _clean: `regexp_replace(
        btrim(regexp_replace(${raw(field)}, '^([-+(]?)\\s*(${marks})\\s*|\\s*(${marks})(\\)?)$', '\\1\\4', 'i')),
        '^\\((.*)\\)$|^([^-].*)-$', '-\\1\\2')`,
    },
    value: `CASE WHEN ${raw(field)} IS NULL THEN ${blank ?? "NULL"}
      WHEN ${clean} ~ '${valid}' THEN replace(${bare}, '${mark}', '.')::numeric END`,
    faults: [...faults, ...whole(field)],
  };
}

function faultsOf(field: Field): FieldSql["faults"] {
  const value = name(field);
  const unread = `${raw(field)} IS NOT NULL AND ${value} IS NULL`;
  return [
    { reason: "not-finite", when: `${unread} AND ${raw(field)} ~* '^[-+]?(nan|inf|infinity|infinit[oy]|∞)$'` },
    { reason: "not-a-number", when: unread },
    {
      reason: "number-too-large",
      when: `abs(${value}) ${field.type === "integer" ? `> ${INTEGER_LIMIT}` : `>= ${NUMBER_LIMIT}`}`,
    },
    ...(field.type === "number" && !field.rounded
      ? [{ reason: "too-many-decimals" as const, when: `scale(${value}) > 6 AND scale(trim_scale(${value})) > 6` }]
      : []),
    ...limits(field),
  ];
}

function limits({ min, max, ...field }: Field): FieldSql["faults"] {
  if (min === undefined) return [];
  if (max === undefined) return [{ reason: "number-negative", when: `${name(field)} < ${min}` }];
  const params = { min: `'${min}'`, max: `'${max}'` };
  return [{ reason: "number-out-of-range", when: `${name(field)} NOT BETWEEN ${min} AND ${max}`, params }];
}

function whole(field: Field): FieldSql["faults"] {
  if (field.type !== "integer") return [];
  return [{ reason: "not-whole", when: `${name(field)} <> trunc(${name(field)})` }];
}
