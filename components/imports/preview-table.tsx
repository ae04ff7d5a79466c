import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatMoney } from "@/lib/format/numbers";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { explainReject } from "@/lib/imports/explain-reject";
import { formatValue } from "@/lib/imports/format-value";
import type { Preview, PreviewRow } from "@/lib/imports/preview";
import { classes } from "../ui/classes";
import { Cell, HeadCell, Table } from "../ui/table";

/** The first rows field by field: good ones as understood, those at fault as they stand in the file, with the reason. */
export async function PreviewTable({ preview }: { preview: Preview }) {
  const [t, names, locale, translate] = await Promise.all([
    getTranslations("upload.prepare"),
    getTranslations("imports.fields"),
    getLocale(),
    requestTranslator(),
  ]);
  const { header, mapping, rows, currency } = preview;
  const fields = preview.fields.flatMap((field) => {
    const column = mapping[field.name];
    const numeric = field.type === "number" || field.type === "integer";
    return column === undefined ? [] : [{ ...field, column, numeric, at: header.indexOf(column) }];
  });
  const columns = new Set(fields.map(({ column }) => column));
  const reasonOf = ({ fault }: PreviewRow) => fault && explainReject(fault, translate);
  return (
    <Table caption={t("rows")}>
      <thead>
        <tr>
          <HeadCell numeric className="w-16">
            {t("line")}
          </HeadCell>
          {fields.map(({ name, column, numeric }) => (
            <HeadCell key={name} numeric={numeric} className="min-w-28">
              <span className="block text-ink">{names(name)}</span>
              <span
                className={classes("block max-w-60 truncate font-normal text-xs", numeric && "ml-auto")}
                title={column}
              >
                {t("column", { column })}
              </span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} className={row.fault ? "bg-bad-soft" : undefined}>
            <Cell numeric className="text-soft">
              {row.line}
              {row.fault && !columns.has(row.fault.column ?? "") && (
                <Reason label={t("refused")}>{reasonOf(row)}</Reason>
              )}
            </Cell>
            {fields.map(({ name, type, column, numeric, at }) => {
              const fault = row.fault?.column === column;
              return (
                <Cell key={name} numeric={numeric} className="max-w-80">
                  <span className={fault ? "break-words font-medium text-bad" : "line-clamp-2 break-words"}>
                    {row.values ? formatValue(row.values[name] ?? null, type, locale) : row.cells[at]?.slice(0, 200)}
                  </span>
                  {name === "amount" && row.converted !== null && (
                    <span className="block whitespace-nowrap text-soft text-xs">
                      {t("convertedTo", { amount: formatMoney(row.converted, currency, locale) })}
                    </span>
                  )}
                  {fault && (
                    <Reason label={t("refused")} numeric={numeric}>
                      {reasonOf(row)}
                    </Reason>
                  )}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Reason({ label, numeric, children }: { label: string; numeric?: boolean; children: ReactNode }) {
  return (
    <span
      className={classes("mt-0.5 block w-60 max-w-60 text-bad text-xs", numeric ? "ml-auto text-right" : "text-left")}
    >
      <span aria-hidden>✕ </span>
      <span className="sr-only">{label} </span>
      {children}
    </span>
  );
}
