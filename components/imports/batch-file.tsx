import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { translateError } from "@/lib/i18n/translate";
import type { BatchFile as File } from "@/lib/imports/batch/plan-files";
import { formatSize } from "@/lib/imports/format-size";
import { loadPreparation, type Preparation } from "@/lib/imports/loaders";
import type { ReasonCode } from "@/lib/imports/reasons";
import { writePlan } from "@/lib/imports/schema";
import { Link } from "../ui/link";

/** Rows that another file of the same lot may yet make good. */
const MADE_GOOD: ReadonlySet<ReasonCode> = new Set([
  "unknown-account",
  "unknown-opportunity",
  "unknown-cpi",
  "no-rate",
]);

/** One file of several: what its rows are, whether it can come in as it is, and what is to be looked at before. */
export async function BatchFile({ file: { upload, plan } }: { file: File }) {
  const [t, kinds, names, locale, preparation] = await Promise.all([
    getTranslations("upload.batch"),
    getTranslations("imports.kinds"),
    getTranslations("imports.fields"),
    getLocale(),
    loadPreparation(upload.id, plan, new Date()),
  ]);
  const { preview, fault, known } = preparation;
  const faults = preview?.rows.filter(({ fault }) => fault && !MADE_GOOD.has(fault.reason)).length ?? 0;
  const problems = [
    fault && translateError(fault, await requestTranslator()),
    preview &&
      preview.missing.length > 0 &&
      t("missing", { fields: preview.missing.map((one) => names(one)).join(", ") }),
    known && preparation.refusedOf === null && t("known", { importId: String(known.id) }),
  ].filter((problem): problem is string => typeof problem === "string");
  const hints = [
    plan.as === "last" && t("asLast"),
    isUncertain(preparation) && t("uncertain"),
    faults > 0 && t("faults", { count: faults, shown: preview?.rows.length ?? 0 }),
  ].filter((hint): hint is string => typeof hint === "string");
  const ready = problems.length === 0;
  const label = t("take", { file: upload.fileName });
  return (
    <BatchLine
      box={
        <input
          type="checkbox"
          name="upload"
          value={upload.id}
          aria-label={label}
          defaultChecked={ready}
          disabled={!ready}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
      }
      fileName={upload.fileName}
      facts={[kinds(plan.kind), preview && t("rows", { rows: preview.rowCount }), formatSize(upload.bytes, locale)]
        .filter(Boolean)
        .join(" · ")}
      action={
        <Link
          href={`/admin/imports/prepare/${upload.id}?${writePlan(plan)}`}
          aria-label={t("lookNamed", { file: upload.fileName })}
        >
          {t("look")}
        </Link>
      }
    >
      {problems.map((problem) => (
        <p key={problem} className="text-bad">
          <span aria-hidden>✕ </span>
          {problem}
        </p>
      ))}
      {ready && hints.length === 0 && (
        <p className="text-good">
          <span aria-hidden>✓ </span>
          {t("ready")}
        </p>
      )}
      {hints.map((hint) => (
        <p key={hint} className={hint === hints[0] && plan.as === "last" ? "text-soft" : "text-warn"}>
          {hint}
        </p>
      ))}
    </BatchLine>
  );
}

function isUncertain({ preview }: Preparation): boolean {
  if (!preview) return false;
  const { encoding, delimiter, decimal, dateOrder } = preview.reading;
  return [encoding, delimiter, decimal, dateOrder].some(({ certain }) => !certain);
}

interface BatchLineProps {
  box: ReactNode;
  fileName: string;
  facts: string;
  action: ReactNode;
  children: ReactNode;
}

function BatchLine({ box, fileName, facts, action, children }: BatchLineProps) {
  return (
    <>
      {box}
      <div className="min-w-0 flex-1 text-sm">
        <p className="break-words font-medium">{fileName}</p>
        <p className="text-soft">{facts}</p>
        {children}
      </div>
      <div className="text-sm">{action}</div>
    </>
  );
}
