import { getTranslations } from "next-intl/server";
import { requestTranslator } from "@/lib/i18n/request-translator";
import { explainReject } from "@/lib/imports/explain-reject";
import { loadRejects } from "@/lib/imports/loaders";
import { buttonClasses } from "../ui/button";
import { Card } from "../ui/card";
import { Cell, HeadCell, Table } from "../ui/table";

/** The first refused rows with what is wrong with each, and all of them as a file to mend. */
export async function RefusedRows({ importId, count }: { importId: number; count: number }) {
  const [t, translate, rejects] = await Promise.all([
    getTranslations("upload.result"),
    requestTranslator(),
    loadRejects(importId),
  ]);
  const shown = rejects.length;
  return (
    <Card
      title={t("refusedTitle")}
      note={shown < count ? t("refusedNote", { shown, count }) : t("refusedAll")}
      actions={
        // A file, not a page: the browser must fetch it itself.
        <a href={`/api/imports/${importId}/refused`} download className={buttonClasses("secondary", true)}>
          {t("download")}
        </a>
      }
    >
      <Table caption={t("refusedTitle")}>
        <thead>
          <tr>
            <HeadCell numeric>{t("line")}</HeadCell>
            <HeadCell>{t("column")}</HeadCell>
            <HeadCell className="hidden sm:table-cell">{t("value")}</HeadCell>
            <HeadCell>{t("reason")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rejects.map((reject) => (
            <tr key={reject.line}>
              <Cell numeric className="w-16">
                {reject.line}
              </Cell>
              <Cell>{reject.column}</Cell>
              {/* On a phone the reason, which quotes it, is enough. */}
              <Cell className="hidden max-w-64 break-words sm:table-cell">{reject.value}</Cell>
              <Cell className="sm:min-w-64">{explainReject(reject, translate)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
