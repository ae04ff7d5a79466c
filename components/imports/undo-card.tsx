import { getTranslations } from "next-intl/server";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { translateError } from "@/lib/i18n/translate";
import { loadUndo } from "@/lib/imports/loaders";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { tellUndo } from "./tell-undo";
import { UndoForm } from "./undo-form";

/** The way back from an import, and all that it would change. */
export async function UndoCard({ importId }: { importId: number }) {
  const [t, translate, preview] = await Promise.all([
    getTranslations("upload.undo"),
    requestTranslator(),
    loadUndo(importId),
  ]);
  return (
    <Card title={t("title")} note={t("lead")}>
      {preview?.blocked ? (
        <Notice tone="warn" title={t("blocked")}>
          {translateError(preview.blocked, translate)}
        </Notice>
      ) : (
        <UndoForm importId={importId} effects={preview ? await tellUndo(preview) : [t("uncounted")]} />
      )}
    </Card>
  );
}
