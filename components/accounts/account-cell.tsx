import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { type ColumnId, NUMERIC_COLUMNS } from "@/lib/accounts/columns";
import type { AccountLine } from "@/lib/accounts/types";
import { NO_VALUE, withMinus } from "@/lib/format/numbers";
import type { HealthThresholds } from "@/lib/metrics/account/health-colour";
import { npsGroupOf } from "@/lib/statistics/nps-groups";
import { useFigureFormat } from "../metric/notation";
import { classes } from "../ui/classes";
import { HealthMark } from "./health-mark";

interface AccountCellProps {
  id: ColumnId;
  account: AccountLine;
  thresholds: HealthThresholds | null;
}

/** One cell of the list. What does not fit is cut off; its whole is the cell's title. */
export function AccountCell({ id, account, thresholds }: AccountCellProps) {
  const { content, title } = useCell(id, account, thresholds);
  const numeric = NUMERIC_COLUMNS.has(id);
  return (
    <td
      title={title}
      className={classes(
        "truncate border-line border-b py-2 pr-4 align-middle",
        numeric && "text-right",
        id === "name" && "sticky left-9 z-10 bg-inherit",
      )}
    >
      {content ?? <span className="text-faint">{NO_VALUE}</span>}
    </td>
  );
}

function useCell(
  id: ColumnId,
  account: AccountLine,
  thresholds: HealthThresholds | null,
): { content: ReactNode; title?: string | undefined } {
  const t = useTranslations("accounts");
  const format = useFigureFormat();
  const { name, code, health, trend, lastNps, lastNpsAt, shareOfWallet, mrr, contractEnd, followUps } = account;
  switch (id) {
    case "name":
      return { content: <Name account={account} />, title: `${name} · ${code}` };
    case "health": {
      if (health === null) return { content: null };
      const mark = <HealthMark score={health} thresholds={thresholds} />;
      return {
        content: (
          <>
            {mark} {format.figure(health, "score")}
          </>
        ),
      };
    }
    case "trend":
      return { content: trend === null ? null : signed(trend, format.number) };
    case "nps": {
      if (lastNps === null) return { content: null };
      const group = npsGroupOf(lastNps);
      const mark = (
        <span
          aria-hidden="true"
          className="inline-block size-2 rounded-full"
          style={{ background: `var(--color-${group})` }}
        />
      );
      return {
        content: (
          <>
            {mark} <span className="sr-only">{t(`npsGroups.${group}`)}</span>
            {lastNps}
          </>
        ),
        title: lastNpsAt ? `${t(`npsGroups.${group}`)} · ${format.moment(lastNpsAt)}` : undefined,
      };
    }
    case "wallet":
      return { content: shareOfWallet === null ? null : format.figure(shareOfWallet, "percent") };
    case "mrr":
      return { content: mrr === null ? null : format.figure(Number(mrr), "money") };
    case "owner":
      return { content: account.ownerName ?? account.owner, title: account.owner ?? undefined };
    case "contractEnd":
      return { content: contractEnd && format.moment(contractEnd) };
    case "followUps":
      return { content: followUps > 0 ? followUps : null };
    case "lastContact":
      return { content: account.lastContactOn && format.moment(account.lastContactOn) };
    default:
      return { content: account[id], title: account[id] ?? undefined };
  }
}

function Name({ account: { name, code } }: { account: AccountLine }) {
  return (
    <>
      <PageLink
        href={`/accounts/${encodeURIComponent(code)}`}
        className="font-medium text-ink underline-offset-3 hover:text-accent hover:underline"
      >
        {name}
      </PageLink>
      {name !== code && <span className="ml-2 text-faint text-xs">{code}</span>}
    </>
  );
}

/** A change with its sign; what rounds to nothing has none. */
function signed(points: number, write: (value: number) => string): string {
  const rounded = Math.round(points);
  return withMinus(rounded > 0 ? `+${write(rounded)}` : write(rounded));
}
