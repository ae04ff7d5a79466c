import { getTranslations } from "next-intl/server";
import { TableFrame } from "@/components/charts/table-frame";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { loadChosenEffect } from "@/lib/board/changes/loaders";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { csvAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { type EffectRow, effectRows } from "@/lib/charts/prepare-impact";
import type { Impact } from "@/lib/metrics/impact/types";
import { EffectText } from "./effect-text";

/** The figure before and after, in scope and out of it, of everybody and of those who came before and after the change. */
export async function EffectGroupsCard({ view }: { view: BoardView }) {
  const [chosen, t, notation] = await Promise.all([
    loadChosenEffect(view),
    getTranslations("boards.changes.charts.effect-groups"),
    loadNotation(),
  ]);
  if (!chosen?.effect) return null;
  const { impact } = chosen.effect;
  const format = figureFormat(notation);
  const moved = ({ before, after }: { before: number | null; after: number | null }) =>
    `${format.fine(before, impact.unit)} → ${format.fine(after, impact.unit)}`;
  const note = [
    t(impact.noControl ? `noControl.${impact.noControl}` : "withControl"),
    impact.per === "customer-month" ? t("perCustomer") : "",
  ].filter(Boolean);
  return (
    <TableFrame title={t("title")} note={note.join(" ")} csv={csvAddress(view, "effect-groups")}>
      <Table caption={t("title")} stacks className="[--sheet-column:9rem]">
        <thead>
          <tr>
            <HeadCell>{t("whoColumn")}</HeadCell>
            <HeadCell>{t("treated")}</HeadCell>
            {!impact.noControl && <HeadCell>{t("control")}</HeadCell>}
            <HeadCell>{t("effect")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {effectRows(impact).map((row) => (
            <tr key={row.who}>
              <Cell className="min-w-44">
                {t(`who.${row.who}`)}
                <span className="block text-soft text-xs">{t(`methods.${methodOf(impact, row)}`)}</span>
              </Cell>
              <Cell label={t("treated")} className="whitespace-nowrap tabular-nums">
                {moved(row.groups.treated)}
                {row.treated > 0 && <Count text={t("customers", { count: row.treated })} />}
              </Cell>
              {!impact.noControl && (
                <Cell label={t("control")} className="whitespace-nowrap tabular-nums">
                  {row.groups.control ? moved(row.groups.control) : "–"}
                  {row.control > 0 && <Count text={t("customers", { count: row.control })} />}
                </Cell>
              )}
              <Cell wide label={t("effect")} className="min-w-56">
                <EffectText effect={{ ...row, unit: impact.unit, towards: towards(impact, row) }} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function Count({ text }: { text: string }) {
  return <span className="block text-soft text-xs">{text}</span>;
}

function methodOf(impact: Impact, { who }: EffectRow): Impact["method"] {
  return who === "acquired-after" ? "same-age" : impact.method;
}

/** Whether an effect on a generation is to the good, as the engine says it of that on everybody. */
function towards({ better }: Impact, { real, estimate }: EffectRow): Impact["towards"] {
  if (!real || estimate === null || better === "neither") return null;
  return estimate > 0 === (better === "up") ? "better" : "worse";
}
