import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLink } from "@/components/ui/page-link";
import { HeadCell, Table } from "@/components/ui/table";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { catalogue } from "@/lib/metrics/catalogue";
import { loadMaySetTargets, loadTargetRuns } from "@/lib/targets/loaders";
import { TargetRow } from "./target-row";

/** Every target by indicator, in the order of the catalogue, with its owner and whether it is reached. */
export async function TargetList() {
  const [{ runs, judged }, mayEdit, t, translate, notation] = await Promise.all([
    loadTargetRuns(),
    loadMaySetTargets(),
    getTranslations("targets"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  const metrics = translate as MetricsTranslate;
  const format = figureFormat(notation);
  if (runs.length === 0)
    return <EmptyState title={t("empty.title")}>{t(mayEdit ? "empty.body" : "empty.bodyReader")}</EmptyState>;
  const shown = catalogue.filter(({ id }) => runs.some(({ metric }) => metric === id));
  const columns = 4 + (judged ? 2 : 0) + (mayEdit ? 1 : 0);
  return (
    <>
      {!judged && <p className="mb-6 max-w-prose text-soft">{t("scopeNote")}</p>}
      <Table caption={t("title")}>
        <thead>
          <tr>
            <HeadCell>{t("columns.figure")}</HeadCell>
            <HeadCell className="hidden md:table-cell">{t("columns.periods")}</HeadCell>
            <HeadCell numeric>{t("columns.target")}</HeadCell>
            {judged && (
              <>
                <HeadCell numeric className="max-sm:pr-0">
                  {t("columns.latest")}
                </HeadCell>
                <HeadCell className="hidden pl-4 sm:table-cell">{t("columns.standing")}</HeadCell>
              </>
            )}
            <HeadCell className="hidden lg:table-cell">{t("columns.owner")}</HeadCell>
            {mayEdit && (
              <HeadCell className="relative hidden sm:table-cell">
                <span className="sr-only">{t("columns.edit")}</span>
              </HeadCell>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id }) => (
            <Fragment key={id}>
              <tr>
                <th scope="rowgroup" colSpan={columns} className="pt-7 pb-1 text-left font-semibold text-base">
                  <PageLink href={`/definitions#${id}`} className="underline-offset-4 hover:underline">
                    {metricName(metrics, id)}
                  </PageLink>
                </th>
              </tr>
              {runs
                .filter(({ metric }) => metric === id)
                .map((run) => (
                  <TargetRow
                    key={[run.definition, run.segment, run.grain, run.from].join(" ")}
                    run={run}
                    judged={judged}
                    mayEdit={mayEdit}
                    format={format}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </>
  );
}
