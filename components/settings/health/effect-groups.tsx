import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { HEALTH_GROUPS, type LastMonthEffect } from "@/lib/health/effect-types";
import { Cell, HeadCell, Table } from "../../ui/table";

/** How many accounts are of each colour by both weights, and who moves where. */
export function EffectGroups({ last: { month, groups, moves } }: { last: LastMonthEffect }) {
  const t = useTranslations("settings.health.effect");
  const colours = useTranslations("account.health.colours");
  const format = useFigureFormat();
  const title = t("accounts", { month: format.period(month, "month") });
  const moved = moves.reduce((sum, { accounts }) => sum + accounts, 0);
  return (
    <div>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <Table caption={title}>
        <thead>
          <tr>
            <HeadCell>{t("group")}</HeadCell>
            <HeadCell numeric>{t("inForce")}</HeadCell>
            <HeadCell numeric>{t("proposed")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {HEALTH_GROUPS.map((group) => (
            <tr key={group}>
              <Cell>{colours(group)}</Cell>
              <Cell numeric>{format.number(groups.inForce[group])}</Cell>
              <Cell numeric>{format.number(groups.proposed[group])}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 text-sm">{moved === 0 ? t("noMoves") : t("moves", { accounts: moved })}</p>
      {moved > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
          {moves.map(({ from, to, accounts }) => (
            <li key={`${from} ${to}`}>{t("move", { from: colours(from), to: colours(to), accounts })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
