"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCohortName } from "@/components/charts/cohort-names";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { CohortAnswer } from "@/lib/board/answers";
import type { CellChoice } from "@/lib/board/cohort-question";
import { asShare } from "@/lib/metrics/cohorts/types";
import { addMonths } from "@/lib/time/periods";
import { AccountRows } from "./account-rows";
import { CohortMembers } from "./cohort-members";
import { fetchCohort } from "./explanation-query";
import { useFigureFormat } from "./notation";
import { QueryFailure } from "./query-failure";

interface CohortPanelProps {
  address: string;
  place: CellChoice;
  account: number | null;
  onAccount: (account: number | null) => void;
  onClose: () => void;
}

/** The customers of one cell of a cohort grid, with what each has in it; of shares, who is counted and who is not; then the rows of one. */
export function CohortPanel({ address, place, account, onAccount, onClose }: CohortPanelProps) {
  const t = useTranslations("board.cohort");
  const charts = useTranslations("charts.cohorts");
  const format = useFigureFormat();
  const { by, cell, cohort, age } = place;
  const name = useCohortName(by)(cohort);
  const isPeriod = by === "month" || by === "quarter" || by === "year";
  const query = useInfiniteQuery({
    queryKey: ["cohort", address],
    queryFn: ({ pageParam, signal }) => fetchCohort(address, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  /** Whose rows were shown last. */
  const [left, setLeft] = useState<number | null>(null);
  const open = (shown: number) => {
    setLeft(shown);
    onAccount(shown);
  };
  const first = query.data?.pages[0];
  const members = query.data?.pages.flatMap((page) => page.members) ?? [];
  const month = by === "month" ? format.period(addMonths(cohort, age), "month") : t("month", { age });
  const told = ({ total, value, unit }: CohortAnswer) => {
    const counts = { counted: total.numerator, size: total.denominator, month };
    const share = asShare(cell);
    if (share) return t(`counted.${share}${by === "month" ? "" : "At"}`, counts);
    return t("figure", { name: charts(`cells.${cell}`), month, value: format.fine(value, unit) });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={isPeriod ? t("title", { cohort: name }) : t("titleGroup", { by: charts(`by.${by}`), group: name })}
      description={first && told(first)}
    >
      {query.isError && <QueryFailure error={query.error} onRetry={() => query.refetch()} />}
      {account !== null && (
        <AccountRows
          address={address}
          account={account}
          name={members.find(({ accountId }) => accountId === account)?.name}
          back={t("back")}
          onBack={() => onAccount(null)}
        />
      )}
      {account === null && query.isPending && <Skeleton className="h-96 w-full" />}
      {account === null && first && (
        <div className="flex flex-col gap-4">
          <CohortMembers answer={first} members={members} month={month} onOpen={open} left={left} />
          {query.hasNextPage && (
            <Button look="secondary" small busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
              {t("more")}
            </Button>
          )}
        </div>
      )}
    </SidePanel>
  );
}
