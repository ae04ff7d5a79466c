"use client";

import { type InfiniteData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { AccountsAnswer } from "@/lib/board/answers";
import type { FactRow } from "@/lib/metrics/drill-down";
import { NO_ACCOUNT } from "@/lib/metrics/unlisted";
import { rowsQuery } from "./explanation-query";
import { useFigureFormat } from "./notation";
import { QueryFailure } from "./query-failure";

interface AccountRowsProps {
  address: string;
  account: number;
  /** Its name, where who asks knows it. */
  name?: string;
  /** Where the reader came from, unless from an explanation. */
  back?: string;
  onBack: () => void;
}

/** The rows of one account behind a figure, each with the file and line it came from. */
export function AccountRows({ address, account, name: told, back, onBack }: AccountRowsProps) {
  const t = useTranslations("board.explanation");
  const query = useQuery(rowsQuery(address, account));
  // What the reader pressed is gone; the way back is where reading goes on.
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const known = useKnownName(address, account);
  const name = told ?? known ?? t("thisAccount");
  return (
    <div className="flex flex-col gap-4">
      <button
        ref={first}
        type="button"
        onClick={onBack}
        className="min-h-8 self-start text-accent text-sm hover:underline"
      >
        ← {back ?? t("back")}
      </button>
      <div>
        <h3 className="font-semibold text-lg">
          {account === NO_ACCOUNT ? t("ofNobody") : t("rows", { account: name })}
        </h3>
        <p className="text-sm text-soft">{t("rowsNote")}</p>
      </div>
      {query.isError && <QueryFailure error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton className="h-64 w-full" />}
      {query.data &&
        (query.data.rows.length > 0 ? (
          <>
            <Rows rows={query.data.rows} />
            {query.data.cut && <p className="text-sm text-soft">{t("rowsCut", { count: query.data.rows.length })}</p>}
          </>
        ) : (
          <p className="text-sm text-soft">{t("noRows")}</p>
        ))}
    </div>
  );
}

/** The account's name, where the list it was chosen from is still at hand. */
function useKnownName(address: string, account: number): string | undefined {
  const lists = useQueryClient().getQueryData<InfiniteData<AccountsAnswer>>(["accounts", address]);
  return lists?.pages.flatMap((page) => page.accounts).find(({ accountId }) => accountId === account)?.name;
}

function Rows({ rows }: { rows: readonly FactRow[] }) {
  const t = useTranslations("board.explanation");
  const format = useFigureFormat();
  return (
    <Table caption={t("content")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("date")}</HeadCell>
          <HeadCell>{t("content")}</HeadCell>
          <HeadCell>{t("origin")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind}-${row.id}`}>
            <Cell className="whitespace-nowrap">{format.moment(row.at)}</Cell>
            <Cell wide>
              <span className="block text-faint text-xs">{t(`kinds.${row.kind}`)}</span>
              <FactCells cells={row.cells} />
            </Cell>
            <Cell wide className="break-words text-soft">
              {row.fileName === null ? t("entered") : t("line", { file: row.fileName, line: row.line ?? 0 })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The row's moment stands in the first column. */
const SHOWN_AS_DATE = [
  "date",
  "answered_at",
  "visited_at",
  "happened_at",
  "sent_at",
  "held_at",
  "opened_at",
  "estimated_on",
  "willing_on",
];
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}|$)/;

function FactCells({ cells }: { cells: FactRow["cells"] }) {
  const t = useTranslations("board.explanation.cells");
  const format = useFigureFormat();
  const filled = Object.entries(cells).filter(
    ([column, value]) => value !== null && value !== "" && !SHOWN_AS_DATE.includes(column),
  );
  const words = useTranslations("charts.columns");
  const write = (value: string | number | null) => {
    if (typeof value === "number") return format.number(value);
    if (value === "true" || value === "false") return words(value === "true" ? "yes" : "no");
    return MOMENT.test(value ?? "") ? format.moment(value ?? "") : value;
  };
  return (
    <span className="flex flex-wrap gap-x-3">
      {filled.map(([column, value]) => (
        <span key={column} className="min-w-0 break-words">
          <span className="text-faint text-xs">{t.has(column) ? t(column) : column}</span> {write(value)}
        </span>
      ))}
    </span>
  );
}
