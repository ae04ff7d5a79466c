import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { translateError } from "@/lib/i18n/translate";
import { formatSize } from "@/lib/imports/format-size";
import { kindsToChoose } from "@/lib/imports/kinds-to-choose";
import { loadPreparation } from "@/lib/imports/loaders";
import { type Plan, writePlan } from "@/lib/imports/schema";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { AsLastTime } from "./as-last-time";
import { CommitForm } from "./commit-form";
import { DiscardForm } from "./discard-form";
import { KeepForOthers } from "./keep-for-others";
import { KnownFile } from "./known-file";
import { PlanForm } from "./plan-form";
import { PreviewTable } from "./preview-table";

/** A file as it would come in, everything that can be corrected about it, and the button that has it come in. */
export async function Preparation({ uploadId, plan }: { uploadId: string; plan: Plan }) {
  const [t, names, locale, preparation] = await Promise.all([
    getTranslations("upload.prepare"),
    getTranslations("imports.fields"),
    getLocale(),
    loadPreparation(uploadId, plan, new Date()),
  ]);
  const { preview, fault, sheets, known, refusedOf, createAccounts, lastUsed } = preparation;
  const form = {
    plan,
    kinds: kindsToChoose().map(({ id }) => id),
    reading: preview?.reading ?? null,
    columns: preview && {
      header: preview.header,
      fields: preview.fields,
      mapping: preview.mapping,
      unmapped: preview.unmapped,
    },
    assumptions: preview?.assumptions ?? [],
    sheets,
    createAccounts,
  };
  if (!preview) {
    const sentence = translateError(fault, await requestTranslator());
    return (
      <PlanForm {...form} fault={sentence}>
        <DiscardForm uploadId={uploadId} look="secondary" />
      </PlanForm>
    );
  }
  const { rows, rowCount, header, fileBytes, missing, mapping } = preview;
  const faults = rows.filter((row) => row.fault).length;
  // Just what is shown, so that nothing is decided anew between looking and importing.
  const columns = preview.fields.map(({ name }) => [name, mapping[name] ?? ""]);
  const settled = { ...plan, createAccounts, mapping: Object.fromEntries(columns) };
  return (
    <PlanForm
      {...form}
      notice={
        lastUsed &&
        preview.shape && <AsLastTime uploadId={uploadId} kind={plan.kind} shape={preview.shape} lastUsed={lastUsed} />
      }
    >
      <Card
        title={t("rows")}
        note={`${t("facts", { rows: rowCount, columns: header.length, size: formatSize(fileBytes, locale) })}. ${t("rowsNote")}`}
      >
        {missing.length > 0 ? (
          <Notice tone="warn">
            {t("missing", { count: missing.length, fields: missing.map((field) => names(field)).join(", ") })}
          </Notice>
        ) : (
          <p className={faults > 0 ? "mb-3 text-bad text-sm" : "mb-3 text-good text-sm"}>
            <span aria-hidden>{faults > 0 ? "✕ " : "✓ "}</span>
            {t("faults", { count: faults, shown: rows.length })}
          </p>
        )}
        <PreviewTable preview={preview} />
      </Card>
      <CommitForm
        uploadId={uploadId}
        plan={writePlan({ ...settled, again: false })}
        planAgain={known && refusedOf === null ? writePlan({ ...settled, again: true }) : null}
        rows={refusedOf === null ? rowCount : null}
        ready={missing.length === 0}
      >
        {known && <KnownFile known={known} refusedOf={refusedOf} />}
      </CommitForm>
      <Suspense>
        <KeepForOthers uploadId={uploadId} plan={writePlan({ ...settled, again: false })} />
      </Suspense>
    </PlanForm>
  );
}
