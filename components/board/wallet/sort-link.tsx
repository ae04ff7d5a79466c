"use client";

import { useQueryStates } from "nuqs";
import { useContext } from "react";
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
      className={current ? "min-h-6 font-semibold text-ink" : "min-h-6 hover:text-accent hover:underline"}
    >
      {label}
      <span aria-hidden="true">{current ? (order === "name" ? " ↑" : " ↓") : ""}</span>
    </button>
  );
}
