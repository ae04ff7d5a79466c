"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type ColumnId, NUMERIC_COLUMNS } from "@/lib/accounts/columns";
import type { AccountLine, AccountOrder } from "@/lib/accounts/types";
import type { HealthThresholds } from "@/lib/metrics/account/health-colour";
import { classes } from "../ui/classes";
import { AccountCell } from "./account-cell";
import { COLUMN_WIDTHS, TICK_WIDTH, widthOf } from "./column-widths";
import { isTicked, type Selection, toggled } from "./selection";

/** Every line is as high as the others, so that the place of each is known without drawing it. */
const LINE_PX = 44;
/** So many lines before the end the next ones are asked for. */
const AHEAD = 40;

interface AccountsTableProps {
  accounts: readonly AccountLine[];
  total: number;
  columns: readonly ColumnId[];
  sort: AccountOrder;
  onSort: (sort: AccountOrder) => void;
  thresholds: HealthThresholds | null;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** What is shown is of the filters before. */
  isOld: boolean;
  /** The reader comes near the last line that is there. */
  onEnd: () => void;
}

/** The lines of the list, of which only those in sight are drawn. It scrolls in itself, its head and the names staying in sight. */
export function AccountsTable({ accounts, total, columns, sort, onSort, ...props }: AccountsTableProps) {
  const t = useTranslations("accounts");
  const { thresholds, selection, onSelect, isOld, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: accounts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 12,
    // What the server draws, which knows no window.
    initialRect: { width: 1280, height: 720 },
  });
  const lines = virtual.getVirtualItems();
  const [first, last] = [lines[0], lines.at(-1)];
  const isNearEnd = (last?.index ?? 0) >= accounts.length - AHEAD;
  const order = `${sort.by} ${sort.down}`;

  useEffect(() => {
    if (isNearEnd) onEnd();
  }, [isNearEnd, accounts.length]);

  useEffect(() => {
    if (order) scroller.current?.scrollTo({ top: 0 });
  }, [order]);

  const allTicked = selection.all || (accounts.length > 0 && selection.ids.size === total);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark too many.
    <div
      ref={scroller}
      role="group"
      aria-label={t("title")}
      aria-busy={isOld}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={classes(
        "fade-more relative h-[calc(100dvh-9rem)] min-h-96 overflow-auto border-line border-y transition-opacity print:h-auto print:overflow-visible",
        isOld && "opacity-60",
      )}
    >
      <table
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ minWidth: widthOf(columns) }}
        aria-rowcount={total + 1}
      >
        <caption className="sr-only">{t("title")}</caption>
        <colgroup>
          <col style={{ width: TICK_WIDTH }} />
          {columns.map((id) => (
            <col key={id} style={{ width: COLUMN_WIDTHS[id] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              className="sticky top-0 left-0 z-20 border-edge border-b bg-paper pl-1 text-left align-bottom"
            >
              <input
                type="checkbox"
                aria-label={t("tickAll", { count: total })}
                checked={allTicked}
                onChange={() => onSelect(allTicked ? { all: false, ids: new Set() } : { all: true })}
                className="my-2.5 size-5 accent-accent"
              />
            </th>
            {columns.map((id) => (
              <HeadCell key={id} id={id} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first?.start ?? 0} columns={columns.length + 1} />
          {lines.map(({ index }) => {
            const account = accounts[index];
            if (!account) return null;
            const ticked = isTicked(selection, account.accountId);
            return (
              <tr
                key={account.accountId}
                aria-rowindex={index + 2}
                style={{ height: LINE_PX }}
                className={ticked ? "bg-accent-soft" : "bg-paper"}
              >
                <td className="sticky left-0 z-10 border-line border-b bg-inherit pl-1 align-middle">
                  <input
                    type="checkbox"
                    aria-label={t("tick", { name: account.name })}
                    checked={ticked}
                    onChange={() =>
                      onSelect(
                        toggled(
                          selection,
                          account.accountId,
                          accounts.map(({ accountId }) => accountId),
                        ),
                      )
                    }
                    className="block size-5 accent-accent"
                  />
                </td>
                {columns.map((id) => (
                  <AccountCell key={id} id={id} account={account} thresholds={thresholds} />
                ))}
              </tr>
            );
          })}
          <Space height={virtual.getTotalSize() - (last?.end ?? 0)} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the lines that are not drawn. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={columns} aria-hidden="true" style={{ height, padding: 0 }} />
    </tr>
  );
}

interface HeadCellProps {
  id: ColumnId;
  sort: AccountOrder;
  onSort: (sort: AccountOrder) => void;
}

/** A column's name, which puts the list in its order, and turns it round the second time. */
function HeadCell({ id, sort, onSort }: HeadCellProps) {
  const t = useTranslations("accounts.columns");
  const isOwn = sort.by === id;
  const numeric = NUMERIC_COLUMNS.has(id);
  return (
    <th
      scope="col"
      aria-sort={isOwn ? (sort.down ? "descending" : "ascending") : undefined}
      className={classes(
        "sticky top-0 border-edge border-b bg-paper py-1 pr-4 align-bottom font-medium",
        id === "name" ? "left-9 z-20" : "z-10",
        numeric ? "text-right" : "text-left",
      )}
    >
      <button
        type="button"
        onClick={() => onSort({ by: id, down: isOwn ? !sort.down : false })}
        className={classes(
          "max-w-full py-1 leading-tight hover:text-ink hover:underline",
          isOwn ? "text-ink" : "text-soft",
        )}
        style={{ textAlign: "inherit" }}
      >
        {t(id)}
        {isOwn && (
          <span aria-hidden="true" className="ml-1">
            {sort.down ? "↓" : "↑"}
          </span>
        )}
      </button>
    </th>
  );
}
