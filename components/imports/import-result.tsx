import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { formatNumber } from "@/lib/format/numbers";
import type { ImportSummary } from "@/lib/imports/data";
import { loadWayOn } from "@/lib/imports/loaders";
import { ButtonLink } from "../ui/link";
import { Skeleton } from "../ui/skeleton";
import { HowRead } from "./how-read";
import { MendRows } from "./mend-rows";
import { RefusedOf } from "./refused-of";
import { UndoCard } from "./undo-card";

/** What came in, what did not and why, and the way back. Refused rows are shown from after a line on. */
export async function ImportResult({ found, after }: { found: ImportSummary; after: number }) {
  const { id, accepted, rejected } = found;
  const { refusedOf } = found.reading;
  const [t, words, locale, { upload }] = await Promise.all([
    getTranslations("upload.result"),
    getTranslations("imports.cli"),
    getLocale(),
    // Still there when every row was refused.
    loadWayOn(found),
  ]);
  const figures = [
    { name: t("accepted", { count: accepted }), value: accepted, tone: "" },
    { name: t("rejected", { count: rejected }), value: rejected, tone: rejected > 0 ? "text-bad" : "text-soft" },
  ];
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-6 border-ink border-t pt-5">
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          {figures.map(({ name, value, tone }) => (
            <p key={name}>
              <span className={`figure-large block text-4xl ${tone}`}>{formatNumber(value, locale)}</span>
              <span className="text-sm text-soft">{name}</span>
            </p>
          ))}
        </div>
        <div className="flex flex-wrap gap-4">
          {upload ? (
            <ButtonLink href={`/admin/imports/prepare/${upload.id}?${upload.plan}`}>{t("mend")}</ButtonLink>
          ) : (
            <ButtonLink href="/board">{t("board")}</ButtonLink>
          )}
          <ButtonLink href="/admin/imports" look="secondary">
            {t("another")}
          </ButtonLink>
        </div>
      </div>
      {typeof refusedOf === "number" && (
        <RefusedOf words={words("refusedOf", { importId: String(refusedOf) })} importId={refusedOf} />
      )}
      {rejected > 0 && <MendRows found={found} after={after} />}
      <HowRead found={found} />
      <Suspense fallback={<Skeleton className="h-40" />}>
        <UndoCard importId={id} />
      </Suspense>
    </div>
  );
}
