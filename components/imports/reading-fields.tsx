"use client";

import { useTranslations } from "next-intl";
import { KIND_IDS } from "@/lib/imports/kinds/declaration";
import type { Plan } from "@/lib/imports/schema";
import { type Choices, DATE_ORDERS, DECIMAL_MARKS, DELIMITERS, ENCODINGS, type Reading } from "@/lib/imports/types";
import { Select } from "../ui/select";
import { PartField } from "./part-field";
import { DECIMAL_KEYS, DELIMITER_KEYS } from "./reading-words";

interface ReadingFieldsProps {
  plan: Plan;
  change: (next: Partial<Plan>) => void;
  kinds: string[];
  reading: Reading | null;
  sheets: string[];
}

/** Kind, letters, delimiter, decimal mark and order of dates, each as found and to be corrected. */
export function ReadingFields({ plan, change, kinds, reading, sheets }: ReadingFieldsProps) {
  const t = useTranslations("upload.prepare");
  const names = useTranslations("imports.kinds");
  const { choices } = plan;
  // Another way to cut the file into cells gives other columns, so what was said of the old ones is void.
  const cut = (change_: Partial<Choices>) => change({ choices: { ...choices, ...change_ }, mapping: {}, as: "new" });
  const read = (change_: Partial<Choices>) => change({ choices: { ...choices, ...change_ } });
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-5">
      <Select
        label={t("kind")}
        value={plan.kind}
        onChange={({ target }) => {
          const kind = KIND_IDS.find((id) => id === target.value);
          if (kind) change({ kind, mapping: {}, assumed: {}, as: null });
        }}
        options={kinds.map((id) => ({ value: id, label: names(id) }))}
      />
      {sheets.length > 0 ? (
        <Select
          label={t("sheet")}
          value={choices.sheet ?? reading?.sheet ?? sheets[0]}
          onChange={({ target }) => cut({ sheet: target.value })}
          options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        />
      ) : (
        <>
          <PartField
            label={t("encoding")}
            values={ENCODINGS}
            name={(value) => t(`encodings.${value}`)}
            found={found("encoding")}
            choice={choices.encoding}
            onChange={(encoding) => cut({ encoding })}
          />
          <PartField
            label={t("delimiter")}
            values={DELIMITERS}
            name={(value) => t(`delimiters.${DELIMITER_KEYS[value]}`)}
            found={found("delimiter")}
            choice={choices.delimiter}
            onChange={(delimiter) => cut({ delimiter })}
          />
        </>
      )}
      <PartField
        label={t("decimal")}
        values={DECIMAL_MARKS}
        name={(value) => t(`decimals.${DECIMAL_KEYS[value]}`)}
        found={found("decimal")}
        choice={choices.decimal}
        onChange={(decimal) => read({ decimal })}
      />
      <PartField
        label={t("order")}
        values={DATE_ORDERS}
        name={(value) => t(`orders.${value}`)}
        found={found("dateOrder")}
        choice={choices.dateOrder}
        onChange={(dateOrder) => read({ dateOrder })}
      />
    </div>
  );

  /** What the reader found; null where it was not asked to find, or could not. */
  function found<Name extends "encoding" | "delimiter" | "decimal" | "dateOrder">(name: Name): Reading[Name] | null {
    return choices[name] ? null : (reading?.[name] ?? null);
  }
}
