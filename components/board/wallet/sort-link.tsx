"use client";

import { useQueryStates } from "nuqs";
import { useContext } from "react";
import { classes } from "@/components/ui/classes";
import { walletParsers } from "@/lib/board/wallet/schema";
import type { WalletOrder } from "@/lib/metrics/wallet/types";
import { Transition } from "../board-transition";

/** Sorts the table of wallets by a column: over all accounts, not only those that it shows. */
export function SortLink({ order, current, label }: { order: WalletOrder; current: boolean; label: string }) {
  const { start } = useContext(Transition);
  const [, setOrder] = useQueryStates(walletParsers, {
    history: "push",
    shallow: false,
    scroll: false,
    startTransition: start,
  });
  return (
    <button
      type="button"
      onClick={() => setOrder({ sort: order })}
      className={classes(
        // Otherwise a heading of several lines stands in the middle, above figures at the right.
        "min-h-6 [text-align:inherit]",
        current ? "font-semibold text-ink" : "hover:text-accent hover:underline",
      )}
    >
      {label}
      <span aria-hidden="true">{current ? (order === "name" ? "\u00a0↑" : "\u00a0↓") : ""}</span>
    </button>
  );
}
