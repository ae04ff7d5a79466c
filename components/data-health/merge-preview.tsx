import { getLocale, getTranslations } from "next-intl/server";
import { formatDay } from "@/lib/format/dates";
import { formatMoney, formatNumber } from "@/lib/format/numbers";
import { FACT_KINDS } from "@/lib/merges/tables";
import type { MergePreview as Preview } from "@/lib/merges/types";
import { loadSetting } from "@/lib/settings/loaders";
import { Card } from "../ui/card";
import { Cell, HeadCell, Table } from "../ui/table";
import { MergeForm } from "./merge-form";

/** What a merge would do: rows by kind, revenue, and where the two accounts differ. Nothing is written yet. */
export async function MergePreview({ preview }: { preview: Preview }) {
  const [t, kinds, locale, setting] = await Promise.all([
    getTranslations("data-health.merge"),
    getTranslations("imports.kinds"),
    getLocale(),
    loadSetting(),
  ]);
  const nameOf = (table: string) => {
    const fact = FACT_KINDS.find((each) => each.table === table);
    return fact ? kinds(fact.kind) : t(`tables.${table}`);
  };
  const { from, into, rows, revenue, differences } = preview;
  const currency = setting?.currency ?? "EUR";
  const day = (value: string | null) => value && formatDay(value, locale);
  const shown = (each: Preview["differences"][number]) =>
    each.field === "customer_since" ? { ...each, from: day(each.from), into: day(each.into) } : each;
  const aside = rows.filter(({ aside: count }) => count > 0);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
      <Card
        title={t("rows")}
        note={t("rowsNote", { from: from.fields.name ?? from.code, into: into.fields.name ?? into.code })}
      >
        <Table caption={t("rows")}>
          <thead>
            <tr>
              <HeadCell>{t("kind")}</HeadCell>
              <HeadCell numeric>{from.code}</HeadCell>
              <HeadCell numeric>{into.code}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.table}>
                <Cell>{nameOf(row.table)}</Cell>
                <Cell numeric>{formatNumber(row.from, locale)}</Cell>
                <Cell numeric>{formatNumber(row.into, locale)}</Cell>
              </tr>
            ))}
            <tr>
              <Cell className="font-semibold">{t("revenue")}</Cell>
              <Cell numeric className="font-semibold">
                {formatMoney(revenue.from, currency, locale)}
              </Cell>
              <Cell numeric className="font-semibold">
                {formatMoney(revenue.into, currency, locale)}
              </Cell>
            </tr>
          </tbody>
        </Table>
        {aside.map(({ table, aside: count }) => (
          <p key={table} className="mt-3 text-sm text-soft">
            {t(`aside.${table}`, { count })}
          </p>
        ))}
      </Card>
      <Card title={t("fields")} note={t("fieldsNote")}>
        <MergeForm
          from={from.code}
          into={into.code}
          differences={differences.map(shown)}
          names={{ from: from.fields.name ?? from.code, into: into.fields.name ?? into.code }}
        />
      </Card>
    </div>
  );
}
