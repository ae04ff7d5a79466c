"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { fetchCohort } from "./explanation-query";
import { useFigureFormat } from "./notation";
import { QueryFailure } from "./query-failure";

interface CohortPanelProps {
  address: string;
  cell: "active" | "bought";
  cohort: string;
  month: string;
  onClose: () => void;
}

/** The customers of one cell of the cohort grid: who is counted in it and who is not. */
export function CohortPanel({ address, cell, cohort, month, onClose }: CohortPanelProps) {
  const t = useTranslations("board.cohort");
  const format = useFigureFormat();
  const query = useInfiniteQuery({
    queryKey: ["cohort", address],
    queryFn: ({ pageParam, signal }) => fetchCohort(address, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  });
  const total = query.data?.pages[0]?.total;
  const members = query.data?.pages.flatMap((page) => page.members) ?? [];
  return (
    <SidePanel
      open
      onClose={onClose}
      title={t("title", { cohort: format.period(cohort, "month") })}
      description={
        total &&
        t(`counted.${cell}`, { counted: total.counted, size: total.size, month: format.period(month, "month") })
      }
    >
      {query.isError && <QueryFailure onRetry={() => query.refetch()} />}
      {query.isPending && <Skeleton className="h-96 w-full" />}
      {total && (
        <div className="flex flex-col gap-4">
          <Table caption={t("customers")}>
            <thead>
              <tr>
                <HeadCell>{t("customer")}</HeadCell>
                <HeadCell>{format.period(month, "month")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {members.map(({ accountId, code, name, counted }) => (
                <tr key={accountId}>
                  <Cell>
                    {name}
                    {name !== code && <span className="ml-2 text-faint text-xs">{code}</span>}
                  </Cell>
                  <Cell className={counted ? "text-soft" : "font-medium"}>
                    {t(`${cell}.${counted ? "yes" : "no"}`)}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
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
