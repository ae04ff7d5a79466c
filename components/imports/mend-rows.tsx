import { getTranslations } from "next-intl/server";
import { requestTranslator } from "@/lib/i18n/request-translator";
import type { ImportSummary } from "@/lib/imports/data";
import { explainReject } from "@/lib/imports/explain-reject";
import { REASON_COLUMN } from "@/lib/imports/header";
import { belongsToAccount, kindOf } from "@/lib/imports/kinds/all";
import { loadMending, type Mending } from "@/lib/imports/mending/loaders";
import { buttonClasses } from "../ui/button";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { PageLinks } from "../ui/page-links";
import { type MendColumn, MendForm, type MendRow } from "./mend-form";

/** With more columns than these, only those are shown that a field takes or that are at fault. */
const MOST_COLUMNS = 12;

/** The refused rows of an import that stands, cell by cell, to be mended here or in a file. */
export async function MendRows({ found, after }: { found: ImportSummary; after: number }) {
  const [t, result, mending] = await Promise.all([
    getTranslations("upload.mend"),
    getTranslations("upload.result"),
    loadMending(found.id, after),
  ]);
  const { rows, open, sentAs, next } = mending;
  return (
    <Card
      title={result("refusedTitle")}
      note={open === 0 ? t("allSent") : t("note", { shown: rows.length, count: open })}
      actions={
        // A file, not a page: the browser must fetch it itself.
        <a href={`/api/imports/${found.id}/refused`} download className={buttonClasses("secondary", true)}>
          {result("download")}
        </a>
      }
    >
      {sentAs.length > 0 && (
        <p className="mb-4 flex flex-wrap gap-x-4 text-sm">
          <span className="text-soft">{t("sentAs", { count: sentAs.length })}</span>
          {sentAs.map((id) => (
            <Link key={id} href={`/admin/imports/${id}`}>
              {result("number", { id: String(id) })}
            </Link>
          ))}
        </p>
      )}
      {rows.length > 0 && (
        <MendForm
          importId={found.id}
          createAccounts={belongsToAccount(kindOf(found.kind)) ? found.reading.createAccounts : null}
          {...(await prepareTable(found, mending))}
        />
      )}
      <PageLinks
        back={{ label: t("first"), href: after > 0 ? `/admin/imports/${found.id}` : null }}
        on={{ label: t("next"), href: next === null ? null : `/admin/imports/${found.id}?after=${next}` }}
      />
    </Card>
  );
}

async function prepareTable({ reading }: ImportSummary, { rows }: Mending) {
  const [names, translate] = await Promise.all([getTranslations("imports.fields"), requestTranslator()]);
  const { header, mapping } = reading;
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, names(field)]));
  const wrong = new Set(rows.map(({ column }) => column));
  const all = header.map((name, index) => ({ name, index, field: fieldOf.get(name) ?? null }));
  const own = all.filter(({ name }) => name !== REASON_COLUMN);
  const telling = own.filter(({ name, field }) => field !== null || wrong.has(name));
  const columns: MendColumn[] = own.length > MOST_COLUMNS ? telling : own;
  const told: MendRow[] = rows.map((row) => ({
    line: row.line,
    cells: row.cells.slice(0, header.length),
    left: row.cells.slice(header.length).join(" | "),
    faultAt: row.column === null ? null : header.indexOf(row.column),
    reason: explainReject(row, translate),
  }));
  return { columns, rows: told, hidden: own.length - columns.length };
}
