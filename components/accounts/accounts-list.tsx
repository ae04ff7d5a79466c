"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useEffect, useState } from "react";
import type { ColumnId } from "@/lib/accounts/columns";
import { accountsAddress, accountsParsers, writeAccountsQuery } from "@/lib/accounts/schema";
import type { HealthThresholds } from "@/lib/metrics/account/health-colour";
import type { Dimension } from "@/lib/metrics/types";
import type { OfferedSegment } from "@/lib/segments/loaders";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { AccountFilterBar } from "./account-filters";
import { AccountsTable } from "./accounts-table";
import { BulkBar } from "./bulk-bar";
import { ColumnsMenu } from "./columns-menu";
import { SegmentsMenu } from "./segments-menu";
import { countOf, NOBODY, type Selection } from "./selection";
import { type FirstPage, useAccountPages } from "./use-account-pages";

interface AccountsListProps {
  first: FirstPage;
  columns: readonly ColumnId[];
  /** The values of each dimension that has any. */
  choices: Partial<Record<Dimension, string[]>>;
  segments: readonly OfferedSegment[];
  thresholds: HealthThresholds | null;
  /** Not only the own accounts. */
  seesAll: boolean;
  mayFollowUp: boolean;
  /** Who may take accounts over; empty for whoever may not hand any over. */
  takers: readonly { id: number; name: string }[];
}

/** The accounts with their filters, in the order and the columns of one's choice, and what is done with the chosen ones. */
export function AccountsList({ first, choices, segments, thresholds, seesAll, ...props }: AccountsListProps) {
  const t = useTranslations("accounts");
  const [address, setAddress] = useQueryStates(accountsParsers, { history: "push", clearOnDefault: true });
  const [columns, setColumns] = useState(props.columns);
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const query = writeAccountsQuery(address);
  const filters = writeAccountsQuery({ ...address, sort: accountsParsers.sort.defaultValue });
  const lines = useAccountPages(query, first);
  const accounts = lines.data?.pages.flatMap((page) => page.accounts) ?? [];
  const total = lines.data?.pages[0]?.total ?? null;

  // What other filters show is another list, of which nothing is chosen yet.
  useEffect(() => setSelection(NOBODY), [filters]);

  const isNobodysYet = total === 0 && filters === "";
  return (
    <div className="flex flex-col gap-4">
      <AccountFilterBar address={address} onChange={setAddress} choices={choices} seesAll={seesAll}>
        <SegmentsMenu segments={segments} query={query} />
        <ColumnsMenu columns={columns} onChange={setColumns} />
      </AccountFilterBar>
      {lines.isError && (
        <Notice tone="bad" live>
          {t("failed")}{" "}
          <button type="button" className="text-accent underline" onClick={() => lines.refetch()}>
            {t("retry")}
          </button>
        </Notice>
      )}
      <div className="flex min-h-10 flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-sm text-soft">
          {total !== null && t("count", { count: total })}
        </p>
        <BulkBar
          selection={selection}
          count={countOf(selection, total)}
          query={query}
          csv={total === 0 ? null : accountsAddress("/api/accounts/csv", query)}
          mayFollowUp={props.mayFollowUp}
          takers={props.takers}
          onDone={() => {
            setSelection(NOBODY);
            void lines.refetch();
          }}
          onClear={() => setSelection(NOBODY)}
        />
      </div>
      {total === 0 ? (
        <EmptyState title={isNobodysYet ? t("empty.title") : t("noneMatch.title")}>
          {isNobodysYet ? t(seesAll ? "empty.body" : "empty.own") : t("noneMatch.body")}
        </EmptyState>
      ) : (
        <AccountsTable
          accounts={accounts}
          total={total ?? accounts.length}
          columns={columns}
          sort={address.sort}
          onSort={(sort) => setAddress({ sort })}
          thresholds={thresholds}
          selection={selection}
          onSelect={setSelection}
          isOld={lines.isPlaceholderData}
          onEnd={() => {
            if (lines.hasNextPage && !lines.isFetchingNextPage) void lines.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}
