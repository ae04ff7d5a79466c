"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { readDigest } from "@/lib/errors/read-digest";

/** What a page shows instead of itself when it failed: the error's own sentence, or that nobody foresaw it. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations("common.failure");
  const sentences = useTranslations("errors");
  const known = readDigest(error.digest);
  return (
    <>
      <PageHeading title={t("title")}>
        <p>{known ? sentences(known.code, known.params) : sentences("unexpected")}</p>
        {!known && error.digest && <p className="mt-2 text-sm">{t("reference", { digest: error.digest })}</p>}
      </PageHeading>
      {known?.code !== "not-allowed" && (
        <Button look="secondary" onClick={retry}>
          {t("retry")}
        </Button>
      )}
    </>
  );
}
