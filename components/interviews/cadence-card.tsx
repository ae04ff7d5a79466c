import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { loadCadences, loadMaySetCadences, loadSegments } from "@/lib/interviews/loaders";
import { CadenceButton } from "./cadence-button";

/** How often accounts of each segment are to be heard, and how many of the reader's were; admins change it there. */
export async function CadenceCard() {
  const [t, cadences, mayEdit, segments] = await Promise.all([
    getTranslations("interviews.cadence"),
    loadCadences(),
    loadMaySetCadences(),
    loadSegments(),
  ]);
  const set = cadences.map(({ segment }) => segment);
  const left = ["", ...segments].filter((segment) => !set.includes(segment));
  return (
    <Card title={t("title")} note={t("note")} actions={mayEdit && left.length > 0 && <CadenceButton segments={left} />}>
      {cadences.length === 0 ? (
        <p className="text-sm text-soft">{t(mayEdit ? "none" : "noneReader")}</p>
      ) : (
        <Table caption={t("title")}>
          <thead>
            <tr>
              <HeadCell>{t("segment")}</HeadCell>
              <HeadCell numeric>{t("every")}</HeadCell>
              <HeadCell numeric>{t("heard")}</HeadCell>
              {mayEdit && (
                <HeadCell className="relative">
                  <span className="sr-only">{t("change")}</span>
                </HeadCell>
              )}
            </tr>
          </thead>
          <tbody>
            {cadences.map(({ segment, days, accounts, heard }) => (
              <tr key={segment}>
                <Cell>{segment || t("everybodyElse")}</Cell>
                <Cell numeric>{t("days", { count: days })}</Cell>
                <Cell numeric className="whitespace-nowrap tabular-nums">
                  {t("heardOf", { heard, accounts })}
                </Cell>
                {mayEdit && (
                  <Cell className="text-right">
                    <CadenceButton segments={[segment]} days={days} />
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
