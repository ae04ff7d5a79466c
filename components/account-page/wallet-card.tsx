import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { loadMoment } from "@/lib/account-page/figures";
import { loadMayEdit } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";
import { requireSession } from "@/lib/auth/gate";
import { type FigureFormat, figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { loadEstimates } from "@/lib/wallets/loaders";
import type { Estimate } from "@/lib/wallets/types";
import { type EstimateChoices, EstimateEditor } from "./estimate-editor";

/** What the account was estimated to spend with everybody: who said so, when, and from what. Edited in place. */
export async function EstimatesCard({ account }: { account: Account }) {
  const [t, estimates, mayEdit, moment, { name }, notation] = await Promise.all([
    getTranslations("account.wallet"),
    loadEstimates(account.code),
    loadMayEdit(),
    loadMoment(),
    requireSession(),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const choices: EstimateChoices = {
    account: account.code,
    currency: notation.currency,
    person: name,
    today: moment?.today ?? new Date().toISOString().slice(0, 10),
    categories: [...new Set(estimates.flatMap(({ category }) => category ?? []))],
  };
  return (
    <Card
      title={t("estimates")}
      note={t("estimatesNote")}
      actions={mayEdit && <EstimateEditor estimate={null} choices={choices} />}
    >
      {estimates.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <Table caption={t("estimates")}>
          <thead>
            <tr>
              <HeadCell>{t("date")}</HeadCell>
              <HeadCell>{t("category")}</HeadCell>
              <HeadCell numeric>{t("aYear")}</HeadCell>
              <HeadCell numeric className="hidden sm:table-cell">
                {t("place")}
              </HeadCell>
              <HeadCell className="hidden md:table-cell">{t("by")}</HeadCell>
              {mayEdit && (
                <HeadCell>
                  <span className="sr-only">{t("correct")}</span>
                </HeadCell>
              )}
            </tr>
          </thead>
          <tbody>
            {estimates.map((estimate) => (
              <EstimateRow
                key={estimate.id}
                estimate={estimate}
                format={format}
                choices={mayEdit ? choices : null}
                words={{ all: t("all"), file: t("fromFile", { file: estimate.fileName ?? "" }) }}
              />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

interface EstimateRowProps {
  estimate: Estimate;
  format: FigureFormat;
  /** Null for those who may not correct it. */
  choices: EstimateChoices | null;
  words: { all: string; file: string };
}

/** One estimate; those that another one has replaced stand back. */
function EstimateRow({ estimate, format, choices, words }: EstimateRowProps) {
  const { estimatedOn, category, amount, rank, brands, person, source, fileName, typed, standing } = estimate;
  return (
    <tr className={classes(!standing && "text-soft")}>
      <Cell className="whitespace-nowrap">{format.moment(estimatedOn)}</Cell>
      <Cell className="break-words">{category ?? words.all}</Cell>
      <Cell numeric className={classes(standing && "font-medium")}>
        {format.figure(amount === null ? null : Number(amount), "money")}
      </Cell>
      <Cell numeric className="hidden sm:table-cell">
        {rank !== null && brands !== null && `${rank}/${brands}`}
      </Cell>
      <Cell className="hidden break-words md:table-cell">
        {[person, source].filter(Boolean).join(" · ")}
        {!typed && fileName && <span className="block text-faint text-xs">{words.file}</span>}
      </Cell>
      {choices && (
        <Cell className="text-right">
          <EstimateEditor estimate={estimate} choices={choices} />
        </Cell>
      )}
    </tr>
  );
}
