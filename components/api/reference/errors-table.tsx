import { getTranslations } from "next-intl/server";
import { sentenceShape } from "@/lib/api/sentence-shape";
import { FAULT_CODES, statusOf } from "@/lib/api/status";
import { Cell, HeadCell, Table } from "../../ui/table";

/** Every code that an answer can carry, with its status and its sentence. */
export async function ErrorsTable() {
  const [t, sentences] = await Promise.all([getTranslations("api.reference"), getTranslations("errors")]);
  return (
    <Table caption={t("errors")}>
      <thead>
        <tr>
          <HeadCell>{t("code")}</HeadCell>
          <HeadCell>{t("status")}</HeadCell>
          <HeadCell>{t("meaning")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {FAULT_CODES.map((code) => (
          <tr key={code} id={`error-${code}`} className="target:bg-accent-soft">
            <Cell className="whitespace-nowrap font-mono text-xs">{code}</Cell>
            <Cell className="font-mono text-xs">{statusOf(code)}</Cell>
            <Cell className="min-w-64 text-soft">{sentenceShape(String(sentences.raw(code)))}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
