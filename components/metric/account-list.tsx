"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { PartColumn } from "@/lib/board/answers";
import { beyondListed, NO_ACCOUNT } from "@/lib/metrics/unlisted";
import { fetchAccounts } from "./explanation-query";
import { useFigureFormat } from "./notation";
import { OpenedAccount } from "./opened-account";
import { QueryFailure } from "./query-failure";

interface AccountListProps {
  address: string;
  /** The figure's own numerator and denominator; null of an old one, from which the accounts differ by what changed since. */
  figure: { numerator: number | null; denominator: number | null } | null;
  onOpen: (account: number) => void;
  /** Whose rows the reader comes back from: the focus returns to it. */
  left: number | null;
}

/**
 * The accounts behind a figure with their parts, most first, page by page; the last line is the figure's own parts. What belongs to
 * no account, as an opportunity at a firm that is no customer yet, has a line of its own.
 */
export function AccountList({ address, figure, onOpen, left }: AccountListProps) {
  const t = useTranslations("board.explanation");
  const format = useFigureFormat();
  const query = useInfiniteQuery({
    queryKey: ["accounts", address],
    queryFn: ({ pageParam, signal }) => fetchAccounts(address, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  if (query.isError) return <QueryFailure error={query.error} onRetry={() => query.refetch()} />;
  const first = query.data?.pages[0];
  if (first === undefined) return <Skeleton className="h-64 w-full" />;
  const { parts, total } = first;
  const above = beyondListed(wholeOf(figure, parts.numerator), total.numerator);
  const below = beyondListed(wholeOf(figure, parts.denominator), total.denominator ?? 0);
  const hasRest = above.ofNobody > 0 || below.ofNobody > 0;
  if (total.accounts === 0 && !hasRest) return <p className="text-sm text-soft">{t("noAccounts")}</p>;
  const accounts = query.data?.pages.flatMap((page) => page.accounts) ?? [];
  const columns = [parts.numerator, ...(parts.denominator ? [parts.denominator] : [])];
  const isWhole = columns.every(({ addsUpTo }) => addsUpTo === "numerator" || addsUpTo === "denominator");
  const heading = ({ addsUpTo }: PartColumn) =>
    t(addsUpTo !== null && t.has(`parts.${addsUpTo}`) ? `parts.${addsUpTo}` : "parts.other");
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-soft">
        {t(isWhole && !hasRest ? "accountsTotal" : "accountsOther", { count: total.accounts })}
      </p>
      <Table caption={t("accounts")}>
        <thead>
          <tr>
            <HeadCell>{t("account")}</HeadCell>
            <HeadCell numeric>{heading(parts.numerator)}</HeadCell>
            {parts.denominator && <HeadCell numeric>{heading(parts.denominator)}</HeadCell>}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ accountId, code, name, numerator, denominator }) => (
            <tr key={accountId}>
              <Cell>
                <OpenedAccount
                  name={name}
                  code={code}
                  onOpen={() => onOpen(accountId)}
                  lastOpened={left === accountId}
                />
              </Cell>
              <Cell numeric>{format.fine(numerator, parts.numerator.unit)}</Cell>
              {parts.denominator && <Cell numeric>{format.fine(denominator, parts.denominator.unit)}</Cell>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {hasRest && (
            <tr className="text-soft">
              <Cell>
                <OpenedAccount
                  name={t("ofNobody")}
                  code={null}
                  onOpen={() => onOpen(NO_ACCOUNT)}
                  lastOpened={left === NO_ACCOUNT}
                />
              </Cell>
              <Cell numeric>{format.fine(above.ofNobody, parts.numerator.unit)}</Cell>
              {parts.denominator && <Cell numeric>{format.fine(below.ofNobody, parts.denominator.unit)}</Cell>}
            </tr>
          )}
          <tr className="font-medium">
            <Cell>{t("total")}</Cell>
            <Cell numeric>{format.fine(above.total, parts.numerator.unit)}</Cell>
            {parts.denominator && <Cell numeric>{format.fine(below.total, parts.denominator.unit)}</Cell>}
          </tr>
        </tfoot>
      </Table>
      {query.hasNextPage && (
        <Button look="secondary" small busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}

/** The figure's own of what a column adds up to; null where that is something else. */
function wholeOf(figure: AccountListProps["figure"], part: PartColumn | null): number | null {
  const side = part?.addsUpTo;
  return figure && (side === "numerator" || side === "denominator") ? figure[side] : null;
}
