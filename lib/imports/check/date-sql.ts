import pg from "pg";
import type { Field } from "../kinds/declaration";
import { type CheckContext, type FieldSql, name, raw } from "./field-sql";

const TIME_24 = "([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.,]\\d+)?)?";
const TIME_12 = "(0?[1-9]|1[0-2]):[0-5]\\d(:[0-5]\\d)? ?[AaPp][Mm]";
const OFFSET = "Z|UTC|[-+](0\\d|1[0-4]):?[0-5]\\d";
const TIME = `^(${TIME_24}|${TIME_12}) ?(${OFFSET})?$`;

/** Two digits of a year up to this one are of the 21st century. */
const CENTURY_TURN = 69;

/** Days in the file's order of day and month; year-month-day is understood in any of them. */
export function dateSql(field: Field, context: CheckContext): FieldSql {
  if (context.notation.plain.has(field.name))
    return { value: `${raw(field)}::date`, faults: rangeFaults(field, context) };
  return {
    ...partsOf(field, context),
    value: dayOf(field),
    faults: [...readingFaults(field), ...rangeFaults(field, context)],
  };
}

/** A month's cell as a day: "2024-05" and "05/2024" become the month's first. */
export function monthCell(cell: string): string {
  return `regexp_replace(regexp_replace(${cell}, '^(\\d{4})[-./](\\d{1,2})$', '\\1-\\2-01'),
    '^(\\d{1,2})[-./](\\d{4})$', '\\2-\\1-01')`;
}

/** The first day of the month. */
export function monthSql(field: Field, context: CheckContext): FieldSql {
  const sql = dateSql(field, context);
  return { ...sql, value: `date_trunc('month', ${sql.value})::date` };
}

/** Moments; one without an offset is in the organisation's time zone, one without a time at the start of its day. */
export function instantSql(field: Field, context: CheckContext): FieldSql {
  const zone = pg.escapeLiteral(context.timeZone);
  if (context.notation.plain.has(field.name)) {
    return { value: `${raw(field)}::timestamp AT TIME ZONE ${zone}`, faults: rangeFaults(field, context) };
  }
  const time = name(field, "_time");
  const clock = `coalesce(replace(substring(${time} from '^[0-9:.,]+(?: ?[AaPp][Mm])?'), ',', '.'), '00:00')::time`;
  const offset = `substring(${time} from '(${OFFSET})$')`;
  const local = `(${dayOf(field)} + ${clock})`;
  return {
    ...partsOf(field, context),
    value: `CASE
      WHEN NOT ${name(field, "_time_ok")} THEN NULL
      WHEN ${time} IS NULL OR ${offset} IS NULL THEN ${local} AT TIME ZONE ${zone}
      WHEN ${offset} IN ('Z', 'UTC') THEN ${local} AT TIME ZONE 'UTC'
      ELSE (${local}::text || ${offset})::timestamptz END`,
    faults: [...readingFaults(field), ...rangeFaults(field, context)],
  };
}

/** Takes the cell apart: first its shape, day part and time part, then year, month and day as numbers. */
function partsOf(field: Field, context: CheckContext): Pick<FieldSql, "first" | "second"> {
  const cell = raw(field);
  const [shape, day, time] = [name(field, "_shape"), name(field, "_day"), name(field, "_time")];
  const order = context.notation.dateOrder.value;
  const yearLast = `WHEN ${cell} ~ '^\\d{1,2}([-./])\\d{1,2}\\1(\\d{4}|\\d{2})(?!\\d)' THEN 2`;
  const part = (yearFirst: number, last: number) =>
    `CASE ${shape} WHEN 1 THEN split_part(${day}, '-', ${yearFirst}) WHEN 2 THEN split_part(${day}, '-', ${last}) END`;
  const year = part(1, 3);
  return {
    first: {
      _shape: `CASE
        WHEN ${cell} ~ '^\\d{4}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)' THEN 1 ${order === "ymd" ? "" : yearLast}
        WHEN ${cell} ~ '^\\d{8}$' THEN 3 END`,
      _day: `translate(rtrim(split_part(split_part(${cell}, ' ', 1), 'T', 1), ','), './', '--')`,
      _time: `nullif(ltrim(substring(${cell} from '[ T].*$'), ' T'), '')`,
    },
    second: {
      _time_ok: `${time} IS NULL OR ${time} ~ '${TIME}'`,
      _y: `CASE ${shape} WHEN 3 THEN left(${day}, 4)::int ELSE
        CASE WHEN length(${year}) = 2 THEN (${year})::int + CASE WHEN (${year})::int <= ${CENTURY_TURN} THEN 2000 ELSE 1900 END
          ELSE (${year})::int END END`,
      _m: `CASE ${shape} WHEN 3 THEN substr(${day}, 5, 2)::int ELSE (${part(2, order === "mdy" ? 1 : 2)})::int END`,
      _d: `CASE ${shape} WHEN 3 THEN substr(${day}, 7, 2)::int ELSE (${part(3, order === "mdy" ? 2 : 1)})::int END`,
    },
  };
}

/** The day, where the calendar has it; null otherwise. */
function dayOf(field: Field): string {
  const [y, m, d] = [name(field, "_y"), name(field, "_m"), name(field, "_d")];
  return `CASE WHEN ${name(field, "_time_ok")} AND ${y} >= 1 AND ${m} BETWEEN 1 AND 12 AND ${d} >= 1 THEN
    CASE WHEN ${d} <= 28 OR ${d} <= extract(day FROM make_date(${y}, ${m}, 1) + interval '1 month - 1 day')
      THEN make_date(${y}, ${m}, ${d}) END END`;
}

function readingFaults(field: Field): FieldSql["faults"] {
  const given = `${raw(field)} IS NOT NULL`;
  return [
    { reason: "not-a-date", when: `${given} AND (${name(field, "_shape")} IS NULL OR NOT ${name(field, "_time_ok")})` },
    { reason: "impossible-date", when: `${given} AND ${name(field)} IS NULL` },
  ];
}

/** Nothing happened before 1900, after tomorrow (for what has happened), or runs beyond 2200. */
function rangeFaults(field: Field, context: CheckContext): FieldSql["faults"] {
  const value = name(field);
  const after = `'${context.today}'::date + 2`;
  return [
    { reason: "date-before-1900", when: `${value} < '1900-01-01'` },
    field.past
      ? {
          reason: "date-in-future",
          when: `${value} >= (${after})${field.type === "instant" ? `::timestamp AT TIME ZONE ${pg.escapeLiteral(context.timeZone)}` : ""}`,
        }
      : { reason: "impossible-date", when: `${value} >= '2200-01-01'` },
  ];
}
