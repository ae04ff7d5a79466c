import { getTranslations } from "next-intl/server";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { assumedValue } from "@/lib/imports/assumed-value";
import type { ImportSummary } from "@/lib/imports/data";
import { kindOf } from "@/lib/imports/kinds/all";
import { DECIMAL_MARKS, DELIMITERS } from "@/lib/imports/types";
import { Card } from "../ui/card";
import { DECIMAL_KEYS, DELIMITER_KEYS } from "./reading-words";

/** How the file was read and which column held what, as kept with the import. */
export async function HowRead({ found: { kind, reading } }: { found: ImportSummary }) {
  const [t, fields, translate] = await Promise.all([
    getTranslations("upload"),
    getTranslations("imports.fields"),
    requestTranslator(),
  ]);
  const { format, encoding, delimiter, decimal, dateOrder, sheet, mapping, assumptions } = reading;
  const delimiterKey = DELIMITERS.find((mark) => mark === delimiter?.value);
  const decimalKey = DECIMAL_MARKS.find((mark) => mark === decimal?.value);
  const parts = [
    format === "csv" && encoding && { name: "encoding", value: t(`prepare.encodings.${encoding.value}`) },
    format === "csv" &&
      delimiterKey && { name: "delimiter", value: t(`prepare.delimiters.${DELIMITER_KEYS[delimiterKey]}`) },
    sheet && { name: "sheet", value: sheet },
    decimalKey && { name: "decimal", value: t(`prepare.decimals.${DECIMAL_KEYS[decimalKey]}`) },
    dateOrder && { name: "order", value: t(`prepare.orders.${dateOrder.value}`) },
  ].filter((part) => part !== false && part !== undefined && part !== null && part !== "");
  const mapped = kindOf(kind).fields.flatMap(({ name }) => {
    const column = mapping[name];
    return column ? [{ name, column }] : [];
  });
  return (
    <Card title={t("result.readTitle")}>
      <dl className="grid gap-x-12 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {parts.map(({ name, value }) => (
          <Pair key={name} name={t(`prepare.${name}`)} value={value} />
        ))}
        {mapped.map(({ name, column }) => (
          <Pair key={name} name={fields(name)} value={t("prepare.column", { column })} />
        ))}
        {assumptions.map((each) => (
          <Pair
            key={each.field}
            name={fields(each.field)}
            value={t("result.assumed", { value: assumedValue(each, translate) })}
          />
        ))}
      </dl>
    </Card>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex justify-between gap-4 border-line border-b py-1.5">
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words text-right">{value}</dd>
    </div>
  );
}
